import { formatNumber } from '@/lib/format/number';
import type { Factor } from '@/lib/maps/schema';

/** What a factor does, without the touchpoint that it is said of: '6.2 points below target'. */
export function factorWords({ kind, by, theme }: Factor): string {
  const size = formatNumber(Math.abs(by), 1);
  if (kind === 'score') return `scores ${size} points ${by > 0 ? 'above' : 'below'} its target`;
  if (kind === 'theme') {
    return `comments on “${theme?.name ?? ''}” score ${size} points ${by > 0 ? 'higher' : 'lower'} than the others`;
  }
  return by > 0
    ? `reality exceeds the expectation by ${size} of 10`
    : `reality falls short of the expectation by ${size} of 10`;
}

/** '5.1 to 7.3, n = 412': between what its size lies. */
export function factorRange({ by, low, high, answered }: Factor): string {
  const [from, to] = by > 0 ? [low, high] : [-high, -low];
  return `${formatNumber(from, 1)} to ${formatNumber(to, 1)}, n = ${formatNumber(answered)}`;
}
