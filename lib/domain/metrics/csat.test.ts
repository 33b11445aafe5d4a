import { expect, test } from 'vitest';
import { emptyTally, type Tally } from '../tally';
import { csat } from './csat';

function satisfied(csatGood: number, csatCount: number, csatBad = 0): Tally {
  return { ...emptyTally, csatCount, csatGood, csatBad };
}

test('is unknown, not zero, when nobody answered', () => {
  expect(csat.read(emptyTally)).toEqual({
    value: null,
    low: null,
    high: null,
    answered: 0,
    counts: { good: 0, ok: 0, bad: 0 },
  });
});

test('is zero, with an upper end, when nobody of ten was satisfied', () => {
  expect(csat.read(satisfied(0, 10, 7))).toEqual({
    value: 0,
    low: 0,
    high: expect.closeTo(27.75, 2),
    answered: 10,
    counts: { good: 0, ok: 3, bad: 7 },
  });
});

// R 4.2.2, cross-checked with statsmodels: passenger survey of San Francisco airport, May 2017.
test.each([
  ['Q7ART', 2284, 1636, 71.62872154115587, 69.74483020352504, 73.4399803606336],
  ['Q7FOOD', 2421, 1349, 55.720776538620406, 53.73465495374327, 57.6887722972374],
  ['Q7STORE', 2374, 1329, 55.981465880370685, 53.97653274960659, 57.96707261342093],
  ['Q7WIFI', 2142, 1597, 74.55648926237161, 72.6691944465977, 76.35586263185743],
  ['Q7LTPARKING', 834, 552, 66.18705035971223, 62.90869167029034, 69.3169755078461],
  ['Q7ALL', 2688, 2206, 82.06845238095238, 80.57279245860398, 83.4725841496934],
])('the airport’s %s has the interval that R gives', (_touchpoint, answered, good, value, low, high) => {
  const reading = csat.read(satisfied(good, answered));
  expect(reading.value).toBeCloseTo(value, 10);
  expect(reading.low).toBeCloseTo(low, 10);
  expect(reading.high).toBeCloseTo(high, 10);
});

test('56 of 70 after 48 of 80 is better by 20 points', () => {
  expect(csat.change(satisfied(56, 70), satisfied(48, 80))).toEqual({
    by: expect.closeTo(20, 10),
    low: expect.closeTo(5.24, 2),
    high: expect.closeTo(33.39, 2),
    p: expect.closeTo(0.00805, 5),
    verdict: 'better',
  });
});

test('a change cannot be told when nobody answered before', () => {
  const unknown = { by: null, low: null, high: null, p: null, verdict: 'cannot_tell' };
  expect(csat.change(satisfied(56, 70), emptyTally)).toEqual(unknown);
  expect(csat.change(emptyTally, satisfied(56, 70))).toEqual(unknown);
});

test('is the same only where the whole interval lies within five points', () => {
  expect(csat.change(satisfied(800, 1000), satisfied(800, 1000)).verdict).toBe('same');
  expect(csat.change(satisfied(80, 100), satisfied(80, 100)).verdict).toBe('cannot_tell');
});
