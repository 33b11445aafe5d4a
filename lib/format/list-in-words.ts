/** More names than this are counted. */
const MOST_NAMES = 6;

/** 'A', 'A and B', 'A, B and C', 'A, B, C, D, E and 7 others'. */
export function listInWords(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} others`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
