import { clip } from '../statistics/interval';
import { Z95 } from '../statistics/normal';
import { ratioOfSums } from '../statistics/ratio-of-sums';
import { changeOfEstimates, CHURN_FLOOR, type Estimate } from './change';
import type { ChurnCounts } from './customer-churn';
import { MINIMUM_ANSWERS, type Metric } from './metric';

export const revenueChurn: Metric<'revenueChurn', ChurnCounts> = {
  key: 'revenueChurn',
  label: 'Revenue churn',
  name: 'Revenue churn',
  unit: 'percent',
  better: 'lower',
  definition:
    'Share of the recurring revenue at the start of the period that left with the customers lost within it.',
  question: null,
  scale: 'Monthly recurring revenue (MRR) of each customer, in the organisation’s currency.',
  rule: 'Value = 100 · MRR of the customers lost ÷ MRR of the customers active at the start.',
  denominator: 'Monthly recurring revenue of the customers active at the start of the period.',
  window: 'The chosen period, by the day on which a customer left.',
  interval: 'Ratio estimator, 95 %, clipped to 0–100. None where nobody or everybody left.',
  comparison:
    'Difference with independent standard errors; z test. Not judged below 30 customers. Practical floor 1 point.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Cochran 1977 (ratio estimator).',
  read: (counts) => {
    const { value, standardError, answered } = estimate(counts);
    if (value === null || standardError === null) return { value, low: null, high: null, answered };
    const half = Z95 * standardError;
    return { value, ...clip({ low: value - half, high: value + half }, 0, 100), answered };
  },
  change: (current, previous) =>
    changeOfEstimates(estimate(current), estimate(previous), { better: 'lower', floor: CHURN_FLOOR }),
};

/** Each customer is a pair: the revenue lost with it (all or nothing) and the revenue at the start. */
function estimate(counts: ChurnCounts): Estimate {
  const answered = counts.atStart;
  const read = ratioOfSums({
    numerator: counts.mrrLost,
    denominator: counts.mrrAtStart,
    numeratorSquares: counts.mrrLostSquares,
    denominatorSquares: counts.mrrSquares,
    products: counts.mrrLostSquares,
  });
  if (answered === 0 || read === null) return { value: null, standardError: null, answered };
  const standardError = read.standardError === 0 ? null : 100 * read.standardError;
  return { value: 100 * read.ratio, standardError, answered };
}
