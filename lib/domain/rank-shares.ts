import { fitBetaBinomial, shrinkShare, type ShrunkShare } from './statistics/beta-binomial';
import type { Share } from './statistics/wilson';

/** A share drawn towards that of all, in per cent, and the places it may take: `best` to `worst`, the same where it is told apart from all others. */
export interface RankedShare extends ShrunkShare {
  best: number;
  worst: number;
}

/** Null for a unit that nobody answered of. Two units are told apart where their 95 % intervals do not touch. */
export function rankShares(shares: readonly Share[]): (RankedShare | null)[] {
  const prior = fitBetaBinomial(shares);
  const shrunk = shares.map((share) => (share.total === 0 ? null : inPercent(shrinkShare(share, prior))));
  const known = shrunk.filter((share) => share !== null);
  return shrunk.map(
    (share) =>
      share && {
        value: share.value,
        low: share.low,
        high: share.high,
        best: 1 + known.filter(({ low }) => low > share.high).length,
        worst: known.length - known.filter(({ high }) => high < share.low).length,
      },
  );
}

function inPercent({ value, low, high }: ShrunkShare): ShrunkShare {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}
