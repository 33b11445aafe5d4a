/** A cell of fewer answers might tell who gave them. */
export const FEWEST_SHOWN = 5;

/**
 * Which cells of a breakdown to withhold, by index: those of one to four answers, and as many of the next smallest as it takes that no withheld cell
 * can be worked out from the total and the others.
 */
export function withheldCells(answered: readonly number[]): Set<number> {
  const ascending = answered
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || a.index - b.index);
  const withheld = new Set<number>();
  let hidden = 0;
  for (const { count, index } of ascending) {
    const exposed = withheld.size === 1 || (withheld.size > 0 && hidden < FEWEST_SHOWN);
    if (count >= FEWEST_SHOWN && !exposed) break;
    withheld.add(index);
    hidden += count;
  }
  return withheld;
}
