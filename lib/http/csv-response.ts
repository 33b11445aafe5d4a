import type { Table } from '@/lib/tables/table';
import { writeCsv } from '@/lib/tables/write-csv';

/** A table as a download. The name is ours: letters, digits, hyphens. */
export function csvResponse({ table, name }: { table: Table; name: string }): Response {
  return new Response(writeCsv(table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
