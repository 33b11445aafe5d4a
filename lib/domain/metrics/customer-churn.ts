import { changeOfShares, CHURN_FLOOR } from './change';
import { MINIMUM_ANSWERS, type Metric } from './metric';
import { readShare } from './share';

/** The customers who were active at a period's start; money is monthly recurring revenue (MRR) in one currency. */
export interface ChurnCounts {
  atStart: number;
  /** Of these, lost within the period. */
  lost: number;
  mrrAtStart: number;
  mrrLost: number;
  /** Σ MRR² over all at the start, and over the lost ones. */
  mrrSquares: number;
  mrrLostSquares: number;
}

export const customerChurn: Metric<'customerChurn', ChurnCounts> = {
  key: 'customerChurn',
  label: 'Customer churn',
  name: 'Customer churn',
  unit: 'percent',
  better: 'lower',
  definition:
    'Share of the customers active at the start of the period who left within it; new ones are left out.',
  question: null,
  scale: 'Left or stayed.',
  rule: 'Value = 100 · customers lost ÷ customers active at the start.',
  denominator: 'Customers active at the start of the period.',
  window: 'The chosen period, by the day on which a customer left.',
  interval: 'Wilson score interval, 95 %.',
  comparison: 'Difference of shares with Newcombe’s interval; pooled z test. Practical floor 1 point.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Wilson 1927; Newcombe 1998, method 10.',
  read: (counts) => readShare(left(counts)),
  change: (current, previous) =>
    changeOfShares(left(current), left(previous), { better: 'lower', floor: CHURN_FLOOR }),
};

function left({ lost, atStart }: ChurnCounts) {
  return { count: lost, total: atStart };
}
