/** The first row is the head; columns are padded to one width, as Prettier would. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const padded = rows.map((row) => line(row.map((cell, at) => cell.padEnd(widths[at] ?? 0))));
  return padded.toSpliced(1, 0, line(widths.map((width) => '-'.repeat(width)))).join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
