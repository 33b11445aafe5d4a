import type { JourneyMap } from '@/db/queries/journey-map';
import type { JourneyDocument } from '@/lib/domain/journeys/document';
import type { FieldFault } from '@/lib/errors';
import { checkJourneyFile } from './check-journey-file';

/** What keeps a draft from being published; paths begin within the journey. */
export function checkPublication(document: JourneyDocument, stored: JourneyMap): FieldFault[] {
  const file = { departments: [], partners: [], personas: [], journeys: [document] };
  const faults = checkJourneyFile(file, stored).map(({ path, message }) => ({
    path: path.replace(/^journeys\[0\]\.?/, ''),
    message: message.replaceAll('journeys[0].', ''),
  }));
  return [...faults, ...absentGoal(document)];
}

/** A file may leave its goal unnamed; what a document does not name is retired. */
function absentGoal({ goal, stages }: JourneyDocument): FieldFault[] {
  if (goal === null || stages.some(({ touchpoints }) => touchpoints.some(({ slug }) => slug === goal)))
    return [];
  return [{ path: 'goal', message: `"${goal}" is not in this journey any longer; choose another goal` }];
}
