import { CANONICAL_SCALES } from '../scales';
import { meanInterval } from '../statistics/mean';
import type { Tally } from '../tally';
import { changeOfShares, POINTS_FLOOR } from './change';
import { MINIMUM_ANSWERS, type Counted, type Detailed, type Metric } from './metric';
import { readShare } from './share';

type CesReading = Counted<'good' | 'ok' | 'bad'> & Detailed<'mean' | 'meanLow' | 'meanHigh'>;

export const ces: Metric<'ces', Tally, CesReading> = {
  key: 'ces',
  label: 'CES',
  name: 'Customer effort score',
  unit: 'percent',
  better: 'higher',
  definition:
    'Share of answers that call it easy (5 to 7 of 7) among the answers given; skipped questions are left out.',
  question: 'The company made it easy for me to handle my request.',
  scale: '1 strongly disagree to 7 strongly agree, so that 7 is easy; other scales are converted linearly.',
  rule: 'Good from 5, bad below 4, ok between. Value = 100 · good ÷ answers; shown beside the mean answer.',
  denominator: 'Interactions with an answer on effort.',
  window: 'The chosen period, by the day of the interaction.',
  interval: 'Wilson score interval, 95 %; for the mean Student’s t interval, clipped to 1–7.',
  comparison: 'Difference of shares with Newcombe’s interval; pooled z test.',
  minimumAnswers: MINIMUM_ANSWERS,
  source:
    'Dixon, Freeman & Toman 2010; wording of CES 2.0 (CEB 2013); Wilson 1927; Newcombe 1998, method 10.',
  read: (tally) => ({
    ...readShare(easy(tally)),
    counts: {
      good: tally.cesGood,
      ok: tally.cesCount - tally.cesGood - tally.cesBad,
      bad: tally.cesBad,
    },
    details: readMean(tally),
  }),
  change: (current, previous) =>
    changeOfShares(easy(current), easy(previous), { better: 'higher', floor: POINTS_FLOOR }),
};

function easy({ cesGood, cesCount }: Tally) {
  return { count: cesGood, total: cesCount };
}

function readMean({ cesCount, cesSum, cesSquares }: Tally) {
  if (cesCount === 0) return { mean: null, meanLow: null, meanHigh: null };
  const { min, max } = CANONICAL_SCALES.ces;
  const interval = meanInterval({ count: cesCount, sum: cesSum, squares: cesSquares }, min, max);
  return { mean: cesSum / cesCount, meanLow: interval?.low ?? null, meanHigh: interval?.high ?? null };
}
