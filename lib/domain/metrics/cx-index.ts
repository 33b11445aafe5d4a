import { meanInterval, SPREAD_TRUSTED_FROM } from '../statistics/mean';
import { Z95 } from '../statistics/normal';
import { ratioOfSums } from '../statistics/ratio-of-sums';
import type { Tally } from '../tally';
import { changeOfEstimates, POINTS_FLOOR, type Estimate } from './change';
import { MINIMUM_ANSWERS, type Detailed, type Metric } from './metric';

type CxIndexReading = Detailed<'gap' | 'gapLow' | 'gapHigh' | 'expectation' | 'reality'>;

export const cxIndex: Metric<'cxIndex', Tally, CxIndexReading> = {
  key: 'cxIndex',
  label: 'CX index',
  name: 'Customer experience index',
  unit: 'index',
  better: 'higher',
  definition:
    'What customers experienced as a percentage of what they expected: 100 means that expectations were met. It is the ' +
    'ratio of the sums, not the mean of the ratios.',
  question: 'What did you expect of …? And how was it really?',
  scale: 'Expectation and reality, each 0 worst to 10 best; other scales are converted linearly.',
  rule:
    'Value = 100 · Σ reality ÷ Σ expectation. Shown with the gap, mean(reality − expectation), and with both means, since ' +
    'a difference hides which of the two moved. An answer is good from a gap of 0, bad from 2 short, ok between.',
  denominator: 'Interactions with both an expectation and a reality.',
  window: 'The chosen period, by the day of the interaction.',
  interval: 'Delta method, 95 %; for the gap Student’s t interval. None where all of a few answers agree.',
  comparison: 'Difference with independent standard errors; z test. Not judged below 30 answers.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Parasuraman, Zeithaml & Berry 1988 (SERVQUAL gap); Cochran 1977 (ratio estimator).',
  read: (tally) => {
    const { value, standardError, answered } = estimate(tally);
    const half = value === null || standardError === null ? null : Z95 * standardError;
    return {
      value,
      low: value === null || half === null ? null : Math.max(0, value - half),
      high: value === null || half === null ? null : value + half,
      answered,
      details: readGap(tally),
    };
  },
  change: (current, previous) =>
    changeOfEstimates(estimate(current), estimate(previous), { better: 'higher', floor: POINTS_FLOOR }),
};

/** Null value also where nobody expected anything: nothing to divide by. */
function estimate(tally: Tally): Estimate {
  const answered = tally.pairCount;
  const read = ratioOfSums({
    numerator: tally.realitySum,
    denominator: tally.expectationSum,
    numeratorSquares: tally.realitySquares,
    denominatorSquares: tally.expectationSquares,
    products: tally.productSum,
  });
  if (answered === 0 || read === null) return { value: null, standardError: null, answered };
  const value = 100 * read.ratio;
  const spreadUnknown = answered < 2 || (read.standardError === 0 && answered < SPREAD_TRUSTED_FROM);
  if (spreadUnknown) return { value, standardError: null, answered };
  return { value, standardError: 100 * read.standardError * Math.sqrt(answered / (answered - 1)), answered };
}

function readGap(tally: Tally) {
  const count = tally.pairCount;
  if (count === 0) return { gap: null, gapLow: null, gapHigh: null, expectation: null, reality: null };
  const sum = tally.realitySum - tally.expectationSum;
  const squares = tally.realitySquares - 2 * tally.productSum + tally.expectationSquares;
  const interval = meanInterval({ count, sum, squares }, -10, 10);
  return {
    gap: sum / count,
    gapLow: interval?.low ?? null,
    gapHigh: interval?.high ?? null,
    expectation: tally.expectationSum / count,
    reality: tally.realitySum / count,
  };
}
