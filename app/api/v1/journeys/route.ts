import { z } from 'zod';
import { filterQuery } from '@/lib/filters/schema';
import { get, post } from '@/lib/http/route';
import { askForUpkeep } from '@/lib/jobs/ask-for';
import { importJourneys } from '@/lib/journeys/import-journeys';
import { listJourneyMaps } from '@/lib/maps/list-journey-maps';

/** A journey file; its own schema is applied by the use case, which words the faults. */
const journeyFile = z.record(z.string(), z.unknown(), 'The journey file must be an object { … }.');

export const GET = get({ permission: 'metrics.read', query: filterQuery, run: listJourneyMaps });

export const POST = post({
  permission: 'imports.run',
  body: journeyFile,
  maxBytes: 16_777_216,
  run: async (viewer, file) => {
    const counts = await importJourneys(viewer, file);
    await askForUpkeep(viewer.db);
    return counts;
  },
});
