import { readJourneyDocument } from '@/db/queries/journey-document';
import { readJourneyMap } from '@/db/queries/journey-map';
import type { Viewer } from '@/lib/auth/viewer';
import { noSuchJourney } from './get-edited';
import type { JourneyFile } from './journey-file';

/** A published journey as a journey file, with the departments and partners that it names, so that it fits an empty store. Throws `not_found`. */
export async function exportJourney({ db }: Viewer, { slug }: { slug: string }): Promise<JourneyFile> {
  const journey = await readJourneyDocument(db, slug);
  if (journey === null) throw noSuchJourney(slug);
  const { departments, partners } = await readJourneyMap(db);
  const points = journey.document.stages.flatMap(({ touchpoints }) => touchpoints);
  const owners = new Set(points.map(({ department }) => department));
  const runners = new Set(points.map(({ partner }) => partner));
  return {
    departments: departments.filter((one) => owners.has(one.slug)).map(named),
    partners: partners.filter((one) => runners.has(one.slug)).map(named),
    personas: [],
    journeys: [journey.document],
  };
}

const named = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });
