/** Names of the column that a download of rejected rows adds; the second where the file has the first itself. */
export const REASON_COLUMNS = ['reason', 'import_reason'] as const;

const FORMULA = /^'*[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A cell that no spreadsheet takes for a formula (OWASP, CSV injection). `reviveCell` undoes it. */
export function neutraliseCell(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `neutraliseCell`. */
export function reviveCell(cell: string): string {
  const inner = cell.slice(1);
  return cell.startsWith("'") && FORMULA.test(inner) && !PLAIN_NUMBER.test(inner) ? inner : cell;
}

/** Name of the reason column for a file with these columns. */
export function reasonColumn(columns: readonly string[]): string {
  return columns.includes(REASON_COLUMNS[0]) ? REASON_COLUMNS[1] : REASON_COLUMNS[0];
}

/** Whether a file is one of rejected rows that comes back: it ends in the reason column, of which the mapping knows nothing. */
export function isRejectsFile(columns: readonly string[], used: ReadonlySet<string>): boolean {
  const last = columns.at(-1) ?? '';
  return REASON_COLUMNS.some((name) => name === last) && !used.has(last);
}
