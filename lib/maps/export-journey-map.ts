import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Table } from '@/lib/tables/table';
import { readJourneyMap } from './read-journey-map';
import type { JourneyMapQuery, JourneyParams } from './schema';
import { tabulateJourneyMap } from './tabulate-journey-map';

/** The map as a table, and what to call the file. */
export async function exportJourneyMap(
  viewer: Viewer,
  query: JourneyMapQuery & JourneyParams,
): Promise<{ table: Table; name: string }> {
  const map = await readJourneyMap(viewer, query);
  return { table: tabulateJourneyMap(map), name: `journey-${map.journey.slug}-${periodInName(map.filters)}` };
}
