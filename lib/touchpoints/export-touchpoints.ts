import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Table } from '@/lib/tables/table';
import { listAllTouchpoints } from './list-touchpoints';
import type { TouchpointExportQuery } from './schema';
import { tabulateTouchpoints } from './tabulate-touchpoints';

/** The list as a table, all pages of it, and what to call the file. */
export async function exportTouchpoints(
  viewer: Viewer,
  query: TouchpointExportQuery,
): Promise<{ table: Table; name: string }> {
  const { filters, rows } = await listAllTouchpoints(viewer, query);
  return { table: tabulateTouchpoints(rows), name: `touchpoints-${periodInName(filters)}` };
}
