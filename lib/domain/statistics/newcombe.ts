import type { Interval } from './interval';
import { wilson, type Share } from './wilson';

/** The difference of two independent shares, first − second, with Newcombe's hybrid score interval (1998, method 10). */
export function newcombe(first: Share, second: Share): Interval & { difference: number } {
  const p1 = first.count / first.total;
  const p2 = second.count / second.total;
  const one = wilson(first);
  const two = wilson(second);
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low),
  };
}
