import { readAuditRows } from '@/db/queries/audit-rows';
import { readTimezone } from '@/db/queries/read-timezone';
import type { Viewer } from '@/lib/auth/viewer';
import { tabulate, type Column } from '@/lib/tables/table';
import { writeCsv } from '@/lib/tables/write-csv';
import { scopeOf } from './list-audit';
import type { AuditFilter, AuditRow } from './schema';

/** About a megabyte at a time, however long the log is. */
const PAGE_ROWS = 2000;

const COLUMNS: readonly Column<AuditRow>[] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['person', ({ person }) => person?.name ?? null],
  ['email', ({ person }) => person?.email ?? null],
  ['api_key', ({ apiKey }) => apiKey?.name ?? null],
  ['action', ({ action }) => action],
  ['subject', ({ subject }) => subject],
  ['subject_name', ({ subjectName }) => subjectName],
  ['before', ({ before }) => before && JSON.stringify(before)],
  ['after', ({ after }) => after && JSON.stringify(after)],
  ['request_id', ({ requestId }) => requestId],
];

/** All rows that fit, the newest first, as CSV text in pieces. */
export async function* exportAudit({ db }: Viewer, filter: AuditFilter): AsyncGenerator<string> {
  const scope = scopeOf(filter, await readTimezone(db));
  yield writeCsv(tabulate(COLUMNS, []));
  for (let before: number | null = null; ;) {
    const rows = await readAuditRows(db, scope, { before, most: PAGE_ROWS });
    const text = writeCsv(tabulate(COLUMNS, rows));
    if (rows.length > 0) yield text.slice(text.indexOf('\r\n') + 2);
    before = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE_ROWS || before === null) return;
  }
}
