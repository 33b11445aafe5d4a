import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { SIGNAL_P } from './judge-weeks';
import type { DetectionTest } from './test';

export interface Judged<Key> {
  key: Key;
  test: DetectionTest;
  /** Of the rule that holds for it. */
  falseDiscovery: number;
}

export interface Fired<Key> extends Judged<Key> {
  q: number;
}

/** p values of tests that were not made anew, by whether they are of something that is flagged already. */
export interface Standing {
  flagged: readonly number[];
  others: readonly number[];
}

const NONE: Standing = { flagged: [], others: [] };

/**
 * Which of all tests of a run fire: by a signal, or because their q (Benjamini–Hochberg over the whole run, with the p values of what was not tested anew)
 * is within the false-discovery rate; and if so in every week for which they must hold. What is flagged already is found again week by week: it counts
 * among the tests, but among the discoveries only for itself, or it would lower the bar for everything else.
 */
export function fireTests<Key>(
  judged: readonly Judged<Key>[],
  {
    isFlagged = () => false,
    standing = NONE,
  }: { isFlagged?: (key: Key) => boolean; standing?: Standing } = {},
): Fired<Key>[] {
  const flagged = judged.map(({ key }) => isFlagged(key));
  const strict = benjaminiHochberg([
    ...judged.map(({ test }, index) => (flagged[index] ? 1 : test.p)),
    ...standing.others,
    ...standing.flagged.map(() => 1),
  ]);
  const known = benjaminiHochberg([
    ...judged.map(({ test }) => test.p),
    ...standing.others,
    ...standing.flagged,
  ]);
  const qs = judged.map((_, index) => (flagged[index] ? known[index] : strict[index]) ?? 1);
  const largest = new Map<string, number>();
  const family = (index: number) => `${flagged[index]}:${judged[index]?.falseDiscovery}`;
  for (const [index, { test, falseDiscovery }] of judged.entries()) {
    if ((qs[index] ?? 1) > falseDiscovery) continue;
    largest.set(family(index), Math.max(largest.get(family(index)) ?? 0, test.p));
  }
  return judged.flatMap((each, index) => {
    const { test } = each;
    const accepted = (test.held ?? 1) <= (largest.get(family(index)) ?? -1);
    return test.matters && (test.signal || accepted) ? [{ ...each, q: qs[index] ?? 1 }] : [];
  });
}

/** At most so many falls in a week of a signal's windows pass for one at `SIGNAL_P`: one, two and three weeks and the drift overlap by about half. */
const LOOKS = 2;

/**
 * False alarms to be expected if nothing at all were wrong, together with those that the false-discovery rate allows among what it found: an upper
 * bound, since the floor stops many.
 */
export function expectedFalse(signalSeries: number, discoveries: number, falseDiscovery: number): number {
  return LOOKS * SIGNAL_P * signalSeries + falseDiscovery * Math.max(1, discoveries);
}
