/** Something in a row that cannot be used. Problems of one kind are counted together. */
export interface Problem {
  kind: string;
  /** For the person who sent the row: the column, the value and what would fit. */
  text: string;
}

const LONGEST_SHOWN = 60;

/** A value for a message: quoted, short, without control characters or marks that turn the reading direction. */
export function shown(value: string): string {
  const short =
    value.length > LONGEST_SHOWN
      ? `${value.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`
      : value;
  return `"${short.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '�')}"`;
}

/** The problem of one column: "column: what is wrong with it". */
export function columnProblem(column: string, kind: string, text: string): Problem {
  return { kind: `${kind}\n${column}`, text: `${column}: ${text}` };
}
