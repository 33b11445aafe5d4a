import type { TouchpointStanding, WorstTouchpoint } from './schema';

/** The touchpoint furthest below (or least above) its target, among those whose band can be told; null where none can. */
export function findWorst(standings: readonly TouchpointStanding[]): WorstTouchpoint | null {
  const told = standings.flatMap(({ slug, name, score, target, band }) =>
    band === 'cannot_tell' || score.value === null
      ? []
      : [{ slug, name, value: score.value, score, target, band }],
  );
  const [worst] = told.toSorted((a, b) => a.value - a.target - (b.value - b.target));
  if (worst === undefined) return null;
  const { slug, name, score, target, band } = worst;
  const { value, low, high, answered } = score;
  return { slug, name, score: { value, low, high, answered }, target, band };
}
