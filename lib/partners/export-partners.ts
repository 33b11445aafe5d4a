import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Table } from '@/lib/tables/table';
import { rankPartners } from './rank-partners';
import type { PartnerExportQuery } from './schema';
import { tabulatePartners } from './tabulate-partners';

/** One part of the ranking as a table, and what to call the file. */
export async function exportPartners(
  viewer: Viewer,
  { table, ...filter }: PartnerExportQuery,
): Promise<{ table: Table; name: string }> {
  const ranking = await rankPartners(viewer, filter);
  const name = table === 'partners' ? table : `partners-${table}`;
  return { table: tabulatePartners(ranking, table), name: `${name}-${periodInName(ranking.filters)}` };
}
