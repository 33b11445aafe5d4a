import { betaQuantile } from './beta';
import type { Interval } from './interval';
import { logBeta } from './log-gamma';
import type { Share } from './wilson';

/** What is believed of a unit before its own answers: Beta(a, b), worth a + b answers. */
export interface BetaPrior {
  a: number;
  b: number;
}

/** A share drawn towards that of all units, 0 to 1, with its 95 % credible interval. */
export interface ShrunkShare extends Interval {
  value: number;
}

/** Fewer units than this say nothing of how units differ: then hardly anything is assumed. */
const FEWEST_UNITS = 3;
export const UNINFORMED: BetaPrior = { a: 1, b: 1 };

/** Units that differ this much would be worth less than an answer of prior knowledge. */
const LEAST_WEIGHT = 0.5;
/** A share of 0 or 1 in every unit is no proof that it cannot be otherwise. */
const NEAREST_TO_END = 1e-4;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const STEPS = 60;

/**
 * The prior under which the units' shares are likeliest, all units drawn from it (Beta-binomial, maximum likelihood). Where they differ no more
 * than chance alone would make them, its weight is that of all their answers together. Units without answers are left out; for fewer
 * than three it is Beta(1, 1).
 */
export function fitBetaBinomial(units: readonly Share[]): BetaPrior {
  const known = units.filter(({ total }) => total > 0);
  if (known.length < FEWEST_UNITS) return UNINFORMED;
  const answers = known.reduce((sum, { total }) => sum + total, 0);
  const atWeight = (weight: number) => {
    const likelihood = (mean: number) =>
      known.reduce((sum, unit) => sum + logLikelihood(unit, mean * weight, (1 - mean) * weight), 0);
    const mean = maximise(likelihood, NEAREST_TO_END, 1 - NEAREST_TO_END);
    return { mean, likelihood: likelihood(mean) };
  };
  const log = maximise(
    (at) => atWeight(Math.exp(at)).likelihood,
    Math.log(LEAST_WEIGHT),
    Math.log(Math.max(answers, 1)),
  );
  const weight = Math.exp(log);
  const { mean } = atWeight(weight);
  return { a: mean * weight, b: (1 - mean) * weight };
}

/** (k + a) ÷ (n + a + b) with the middle 95 % of Beta(k + a, n − k + b); a unit without answers is what the prior says. */
export function shrinkShare({ count, total }: Share, { a, b }: BetaPrior): ShrunkShare {
  const good = count + a;
  const rest = total - count + b;
  return {
    value: good / (good + rest),
    low: betaQuantile(0.025, good, rest),
    high: betaQuantile(0.975, good, rest),
  };
}

function logLikelihood({ count, total }: Share, a: number, b: number): number {
  return logBeta(count + a, total - count + b) - logBeta(a, b);
}

/** The place of the only maximum between two ends, by golden section. */
function maximise(of: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  for (let step = 0; step < STEPS; step += 1) {
    if (atLeft < atRight) {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = of(right);
    } else {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = of(left);
    }
  }
  return (low + high) / 2;
}
