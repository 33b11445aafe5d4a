import type { Reading } from '../reading';
import { CANONICAL_SCALES, pomp, PRIMARY_ANSWER, type AnswerKey } from '../scales';
import { clip } from '../statistics/interval';
import { meanInterval, meanOf, type Sums } from '../statistics/mean';
import { Z95 } from '../statistics/normal';
import { weightedMean, weightedStandardDeviation } from '../statistics/weighted';
import type { Tally } from '../tally';
import type { MetricKey } from '../vocabulary';
import { changeOfEstimates, POINTS_FLOOR } from './change';
import { MINIMUM_ANSWERS, unknownReading, type Definition, type TestedChange } from './metric';

/** A score, 0 to 100, with the standard error that sums of scores need; null where the spread is unknown. */
export interface Score extends Reading {
  standardError: number | null;
}

/** A touchpoint's score and how much the touchpoint matters (1–5). */
export interface WeightedScore {
  score: Score;
  importance: number;
}

/** The score of a stage or journey; `consistency` is the spread of its touchpoints' scores, null for fewer than two. */
export interface CombinedScore extends Score {
  consistency: number | null;
}

/** The widest spread that answers from 0 to 100 can have: assumed where too few answers show none. */
const WIDEST_SPREAD = 50;

export const scoreDefinition: Definition<'score'> = {
  key: 'score',
  label: 'Score',
  name: 'Score',
  unit: 'index',
  better: 'higher',
  definition:
    'A touchpoint’s mean answer to its primary question, as a percentage of the way from the worst to the best answer. A ' +
    'stage’s or a journey’s score is the mean of its touchpoints’ scores, weighted by importance: an index for display.',
  question: null,
  scale: '0 everybody gave the worst answer to 100 everybody gave the best one.',
  rule:
    'Value = 100 · (mean − worst) ÷ (best − worst); for the CX index the answer is the reality. Touchpoints without answers ' +
    'are left out of a stage. Its consistency is the weighted standard deviation of its touchpoints’ scores.',
  denominator: 'Interactions with an answer to the primary question.',
  window: 'The chosen period, by the day of the interaction.',
  interval: 'Student’s t interval, 95 %, clipped to 0–100; for a stage the standard errors are combined.',
  comparison: 'Difference with independent standard errors; z test. Not judged below 30 answers.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Cohen et al. 1999 (per cent of the maximum possible).',
};

/** The score of a touchpoint by its primary metric. */
export function touchpointScore(primary: MetricKey, tally: Tally): Score {
  const key = PRIMARY_ANSWER[primary];
  const scale = CANONICAL_SCALES[key];
  const sums = sumsOf(key, tally);
  if (sums.count === 0) return { ...unknownReading, standardError: null };
  const { mean, standardError } = meanOf(sums);
  const interval = meanInterval(sums, scale.min, scale.max);
  return {
    value: pomp(mean, scale),
    low: interval && pomp(interval.low, scale),
    high: interval && pomp(interval.high, scale),
    answered: sums.count,
    standardError: standardError === null ? null : (100 * standardError) / (scale.max - scale.min),
  };
}

/** The importance-weighted mean of touchpoints' scores; those without answers are left out. */
export function combinedScore(parts: readonly WeightedScore[]): CombinedScore {
  const known = parts.flatMap(({ score, importance: weight }) =>
    score.value === null || weight <= 0 ? [] : [{ ...score, value: score.value, weight }],
  );
  const value = weightedMean(known);
  if (value === null) return { ...unknownReading, standardError: null, consistency: null };
  const weights = known.reduce((sum, part) => sum + part.weight, 0);
  const standardError = Math.hypot(...known.map((part) => part.weight * errorOf(part))) / weights;
  const half = Z95 * standardError;
  return {
    value,
    ...clip({ low: value - half, high: value + half }, 0, 100),
    answered: known.reduce((sum, part) => sum + part.answered, 0),
    standardError,
    consistency: known.length < 2 ? null : weightedStandardDeviation(known),
  };
}

/** The change of a score, in points. */
export function changeOfScores(current: Score, previous: Score): TestedChange {
  return changeOfEstimates(current, previous, { better: 'higher', floor: POINTS_FLOOR });
}

/** The sums of a touchpoint's primary answers on the scale of its score, 0 to 100. */
export function scoreSums(primary: MetricKey, tally: Tally): Sums {
  const key = PRIMARY_ANSWER[primary];
  const { min, max } = CANONICAL_SCALES[key];
  const { count, sum, squares } = sumsOf(key, tally);
  const step = 100 / (max - min);
  return {
    count,
    sum: step * (sum - count * min),
    squares: step ** 2 * (squares - 2 * min * sum + count * min ** 2),
  };
}

function errorOf({ standardError, answered }: Score): number {
  return standardError ?? WIDEST_SPREAD / Math.sqrt(answered);
}

function sumsOf(key: Exclude<AnswerKey, 'expectation'>, tally: Tally): Sums {
  const sums = {
    csat: { count: tally.csatCount, sum: tally.csatSum, squares: tally.csatSquares },
    nps: { count: tally.npsCount, sum: tally.npsSum, squares: tally.npsSquares },
    ces: { count: tally.cesCount, sum: tally.cesSum, squares: tally.cesSquares },
    reality: { count: tally.pairCount, sum: tally.realitySum, squares: tally.realitySquares },
    sentiment: { count: tally.sentimentCount, sum: tally.sentimentSum, squares: tally.sentimentSquares },
  };
  return sums[key];
}
