import type { Breakdown, BreakdownCell } from '@/lib/touchpoints/detail-schema';

/** Who can be told apart from all others, in a sentence; null where there is nothing to compare. */
export function describeRanks({ cells }: Breakdown): string | null {
  const ranked = cells.filter((cell) => cell.rank !== null);
  if (ranked.length < 2) return null;
  const below = ranked.filter(
    ({ rank }) => rank !== null && rank.best === rank.worst && rank.best === ranked.length,
  );
  const above = ranked.filter(({ rank }) => rank !== null && rank.best === rank.worst && rank.best === 1);
  const [best, worst] = [above[0], below[0]];
  if (ranked.length === 2 && best && worst)
    return `${best.name} is above ${worst.name}, by more than chance explains.`;
  const said = [
    ...above.map(({ name }) => `${name} is above all others`),
    ...below.map(({ name }) => `${name} is below all others`),
  ];
  if (said.length > 0) return `${said.join('; ')}, by more than chance explains.`;
  return ranked.some(({ rank }) => rank !== null && rank.worst - rank.best < ranked.length - 1)
    ? 'Some can be told apart from each other, none from all others.'
    : 'None can be told apart from the others: what differs is within chance.';
}

/** '2', '1 to 3': the places that a unit may take. */
export function placeOf({ rank }: Pick<BreakdownCell, 'rank'>): string | null {
  if (rank === null) return null;
  return rank.best === rank.worst ? `${rank.best}` : `${rank.best} to ${rank.worst}`;
}
