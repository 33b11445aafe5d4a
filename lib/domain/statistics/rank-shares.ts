import { fitBetaBinomial, shrinkShare, type BetaPrior, type ShrunkShare } from './beta-binomial';
import { Z95 } from './normal';
import type { Share } from './wilson';

/** A unit's shrunk share, its place, and who is told apart from it. Positions are those of the units given. */
export interface RankedShare {
  shrunk: ShrunkShare;
  /** One more than the number of units clearly better; null where there are too few answers to tell. */
  rank: number | null;
  /** Whether others have the same rank. */
  tied: boolean;
  better: number[];
  worse: number[];
}

/**
 * Units by shares drawn towards that of all (Beta-binomial). One is told from another when its share is the higher one with a posterior probability of
 * at least 0.975; units of which none is told from the other share a rank. Posteriors are compared as normal with their own mean and
 * variance. Below `fewest` answers a unit is told from none; without any it is null.
 */
export function rankShares(
  units: readonly Share[],
  fewest: number,
): { prior: BetaPrior; ranked: (RankedShare | null)[] } {
  const prior = fitBetaBinomial(units);
  const posteriors = units.map((unit) => (unit.total === 0 ? null : posteriorOf(unit, prior)));
  const positions = (fits: (other: Posterior) => boolean) =>
    posteriors.flatMap((other, at) => (other !== null && fits(other) ? [at] : []));
  const ranked = posteriors.map((own) => {
    if (own === null) return null;
    const { shrunk } = own;
    if (own.total < fewest) return { shrunk, rank: null, tied: false, better: [], worse: [] };
    const better = positions((other) => other.total >= fewest && isClearlyAbove(other, own));
    const worse = positions((other) => other.total >= fewest && isClearlyAbove(own, other));
    return { shrunk, rank: better.length + 1, tied: false, better, worse };
  });
  const ranks = ranked.map((one) => one?.rank ?? null);
  for (const one of ranked) {
    if (one !== null && one.rank !== null) one.tied = ranks.filter((rank) => rank === one.rank).length > 1;
  }
  return { prior, ranked };
}

interface Posterior {
  total: number;
  shrunk: ShrunkShare;
  variance: number;
}

function posteriorOf(unit: Share, prior: BetaPrior): Posterior {
  const shrunk = shrinkShare(unit, prior);
  const weight = unit.total + prior.a + prior.b;
  return { total: unit.total, shrunk, variance: (shrunk.value * (1 - shrunk.value)) / (weight + 1) };
}

function isClearlyAbove(one: Posterior, other: Posterior): boolean {
  return one.shrunk.value - other.shrunk.value >= Z95 * Math.sqrt(one.variance + other.variance);
}
