/** Null is unknown: an empty cell. */
export type Cell = string | number | boolean | null;

/** Figures laid out for a download or a terminal: as many cells in each row as columns. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A column and what it holds of each subject. */
export type Column<Subject> = readonly [name: string, cell: (subject: Subject) => Cell];

export function tabulate<Subject>(columns: readonly Column<Subject>[], subjects: readonly Subject[]): Table {
  return {
    columns: columns.map(([name]) => name),
    rows: subjects.map((subject) => columns.map(([, cell]) => cell(subject))),
  };
}
