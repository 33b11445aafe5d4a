import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import type { Filter } from '@/lib/filters/schema';
import type { Table } from '@/lib/tables/table';
import { getPersona } from './get-persona';
import { listPersonas } from './list-personas';
import type { PersonaExportQuery, PersonaParams } from './schema';
import { tabulatePersona, tabulatePersonas } from './tabulate-personas';

/** All personas as a table, and what to call the file. */
export async function exportPersonas(
  viewer: Viewer,
  filter: Filter,
): Promise<{ table: Table; name: string }> {
  const { filters, personas } = await listPersonas(viewer, filter);
  return { table: tabulatePersonas(personas), name: `personas-${periodInName(filters)}` };
}

/** One part of a persona's page as a table. */
export async function exportPersona(
  viewer: Viewer,
  { table, ...query }: PersonaParams & PersonaExportQuery,
): Promise<{ table: Table; name: string }> {
  const detail = await getPersona(viewer, query);
  return {
    table: tabulatePersona(detail, table),
    name: `${query.slug}-${table}-${periodInName(detail.filters)}`,
  };
}
