import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Table } from '@/lib/tables/table';
import type { TouchpointDetailExportQuery, TouchpointParams } from './detail-schema';
import { readTouchpoint } from './read-touchpoint';
import { tabulateTouchpoint } from './tabulate-touchpoint';

/** A part of a touchpoint's page as a table, and what to call the file. */
export async function exportTouchpoint(
  viewer: Viewer,
  { table, ...query }: TouchpointParams & TouchpointDetailExportQuery,
): Promise<{ table: Table; name: string }> {
  const detail = await readTouchpoint(viewer, query);
  return {
    table: tabulateTouchpoint(detail, table),
    name: `touchpoint-${query.slug}-${table}-${periodInName(detail.filters)}`,
  };
}
