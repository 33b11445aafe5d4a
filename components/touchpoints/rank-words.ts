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
  const others = ranked.length - 1;
  const [first, last] = [ranked[0], ranked.at(-1)];
  const overcome = first?.rank ? ranked.length - first.rank.worst : 0;
  const behind = last?.rank ? last.rank.best - 1 : 0;
  const apart = [
    ...(first && overcome > 0 ? [`${first.name} is above ${overcome} of the ${others} others`] : []),
    ...(last && behind > 0 ? [`${last.name} is below ${behind} of the ${others} others`] : []),
  ];
  return apart.length > 0
    ? `${apart.join('; ')}, by more than chance explains.`
    : 'None can be told apart from the others: what differs is within chance.';
}

/** '2', '1 to 3': the places that a unit may take. */
export function placeOf({ rank }: Pick<BreakdownCell, 'rank'>): string | null {
  if (rank === null) return null;
  return rank.best === rank.worst ? `${rank.best}` : `${rank.best} to ${rank.worst}`;
}
