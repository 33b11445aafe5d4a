import { readDirectory, type Directory } from '@/db/queries/directory';
import { findTalliedDays } from '@/db/queries/tallied-days';
import type { Viewer } from '@/lib/auth/viewer';
import { UNASSIGNED_PERSONA, type FilterChoices, type NamedChoice } from './schema';

/** What figures can be narrowed to, and the days that there are figures for. */
export async function listFilterChoices({ db, now }: Viewer): Promise<FilterChoices> {
  const [directory, days] = await Promise.all([readDirectory(db, now), findTalliedDays(db)]);
  const { organisation, journeys, personas, departments, touchpoints } = directory;
  return {
    organisation,
    journeys: journeys.map(named),
    stages: stagesOf(touchpoints),
    personas: [...personas.map(named), { slug: UNASSIGNED_PERSONA, name: 'Unassigned' }],
    channels: [...new Set(touchpoints.map(({ channel }) => channel))].toSorted(),
    departments: departments.map(named),
    firstDay: days.first,
    lastDay: days.last,
  };
}

function stagesOf(touchpoints: Directory['touchpoints']): NamedChoice[] {
  const names = new Map(touchpoints.map(({ stage, stageName }) => [stage, stageName]));
  return [...names].map(([slug, name]) => ({ slug, name }));
}

function named({ slug, name }: NamedChoice): NamedChoice {
  return { slug, name };
}
