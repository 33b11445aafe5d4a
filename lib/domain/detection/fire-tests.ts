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

/**
 * Which of all tests of a run fire: by a signal, or because their q (Benjamini–Hochberg over the whole run, with the p values of what was not tested anew)
 * is within the false-discovery rate; and if so in every week for which they must hold.
 */
export function fireTests<Key>(
  judged: readonly Judged<Key>[],
  standing: readonly number[] = [],
): { fired: Fired<Key>[]; qs: number[] } {
  const qs = benjaminiHochberg([...judged.map(({ test }) => test.p), ...standing]);
  const largest = new Map<number, number>();
  for (const [index, { test, falseDiscovery }] of judged.entries()) {
    if ((qs[index] ?? 1) > falseDiscovery) continue;
    largest.set(falseDiscovery, Math.max(largest.get(falseDiscovery) ?? 0, test.p));
  }
  const fired = judged.flatMap((each, index) => {
    const { test, falseDiscovery } = each;
    const accepted = (test.held ?? 1) <= (largest.get(falseDiscovery) ?? -1);
    return test.matters && (test.signal || accepted) ? [{ ...each, q: qs[index] ?? 1 }] : [];
  });
  return { fired, qs };
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
