import { expect, test } from 'vitest';
import { csat } from '@/lib/domain/metrics/csat';
import { nps } from '@/lib/domain/metrics/nps';
import { emptyTally } from '@/lib/domain/tally';
import { showReading } from './show-reading';

test('five promoters are not 100', () => {
  const reading = nps.read({ ...emptyTally, npsCount: 5, npsPromoters: 5 });
  expect(showReading(reading, nps)).toEqual({
    value: '62',
    interval: 'between 17 and 100',
    answered: 'n = 5',
    few: true,
  });
});

test('what nobody answered is unknown, not zero and not few', () => {
  expect(showReading(csat.read(emptyTally), csat)).toEqual({
    value: '–',
    interval: null,
    answered: 'no answers',
    few: false,
  });
});

test.each([
  [29, true],
  [30, false],
])('%d answers are too few: %s', (csatCount, few) => {
  expect(showReading(csat.read({ ...emptyTally, csatCount, csatGood: 20 }), csat).few).toBe(few);
});
