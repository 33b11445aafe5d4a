/**
 * The q value of each p value, in the order given: the false-discovery rate at which it would be the last one accepted
 * (Benjamini & Hochberg 1995). Pass every test of a run, not only the promising ones.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const tests = pValues.length;
  const largestFirst = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p);
  const qValues = Array.from(pValues);
  let smallest = 1;
  for (const [position, { p, index }] of largestFirst.entries()) {
    smallest = Math.min(smallest, p * (tests / (tests - position)));
    qValues[index] = smallest;
  }
  return qValues;
}
