import type { Tally } from '../tally';
import { changeOfShares, POINTS_FLOOR } from './change';
import { MINIMUM_ANSWERS, type Counted, type Metric } from './metric';
import { readShare } from './share';

export const csat: Metric<'csat', Tally, Counted<'good' | 'ok' | 'bad'>> = {
  key: 'csat',
  label: 'CSAT',
  name: 'Customer satisfaction',
  unit: 'percent',
  better: 'higher',
  definition:
    'Share of satisfied answers (4 or 5 of 5) among the answers given; skipped questions are left out.',
  question: 'How satisfied were you with …?',
  scale: '1 very dissatisfied to 5 very satisfied; other scales are converted linearly.',
  rule: 'Good from 4, bad up to 2, ok between. Value = 100 · good ÷ answers (top-2-box).',
  denominator: 'Interactions with a satisfaction answer.',
  window: 'The chosen period, by the day of the interaction.',
  interval: 'Wilson score interval, 95 %.',
  comparison: 'Difference of shares with Newcombe’s interval; pooled z test.',
  minimumAnswers: MINIMUM_ANSWERS,
  source: 'Wilson 1927; Newcombe 1998, method 10.',
  read: (tally) => ({
    ...readShare(satisfied(tally)),
    counts: {
      good: tally.csatGood,
      ok: tally.csatCount - tally.csatGood - tally.csatBad,
      bad: tally.csatBad,
    },
  }),
  change: (current, previous) =>
    changeOfShares(satisfied(current), satisfied(previous), { better: 'higher', floor: POINTS_FLOOR }),
};

function satisfied({ csatGood, csatCount }: Tally) {
  return { count: csatGood, total: csatCount };
}
