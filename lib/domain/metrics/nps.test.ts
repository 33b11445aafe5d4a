import { expect, test } from 'vitest';
import { emptyTally, type Tally } from '../tally';
import { nps } from './nps';

function recommended(npsPromoters: number, passives: number, npsDetractors: number): Tally {
  return { ...emptyTally, npsCount: npsPromoters + passives + npsDetractors, npsPromoters, npsDetractors };
}

test('is unknown, not zero, when nobody answered', () => {
  expect(nps.read(emptyTally)).toMatchObject({ value: null, low: null, high: null, answered: 0 });
});

test.each([
  [120, 50, 30, 45, 34.14, 54.53, 2],
  [90, 60, 50, 20, 8.54, 30.86, 2],
  [5, 0, 0, 100, 17.5, 100, 1],
])('%d/%d/%d is %d, between %d and %d', (promoters, passives, detractors, value, low, high, digits) => {
  const reading = nps.read(recommended(promoters, passives, detractors));
  expect(reading).toMatchObject({ value, counts: { promoters, passives, detractors } });
  expect(reading.low).toBeCloseTo(low, digits);
  expect(reading.high).toBeCloseTo(high, digits);
});

test('five promoters are shown as 62.5 beside their plain 100', () => {
  expect(nps.read(recommended(5, 0, 0)).details).toEqual({
    adjusted: expect.closeTo(62.5, 10),
    standardError: 0,
    answersForFivePoints: 649,
  });
});

test.each([
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
])('the interval of a single answer holds its score: %d/%d/%d', (...answers) => {
  const { value, low, high } = nps.read(recommended(...answers));
  expect(low).toBeLessThanOrEqual(value ?? Number.NaN);
  expect(high).toBeGreaterThanOrEqual(value ?? Number.NaN);
});

// R 4.2.2: passenger survey of San Francisco airport, May 2017, and its boarding areas B and G.
test.each([
  [1436, 968, 342, 39.8397669337218, 1.33413713348702],
  [94, 50, 22, 43.3734939759036, 5.54645867021731],
  [294, 243, 88, 32.96, 2.83566948708766],
])('the airport’s %d/%d/%d is %d', (promoters, passives, detractors, value, standardError) => {
  const reading = nps.read(recommended(promoters, passives, detractors));
  expect(reading.value).toBeCloseTo(value, 10);
  expect(reading.details.standardError).toBeCloseTo(standardError, 10);
});

test('120/50/30 after 90/60/50 is better by 24.63 adjusted points', () => {
  expect(nps.change(recommended(120, 50, 30), recommended(90, 60, 50))).toEqual({
    by: expect.closeTo(24.63, 2),
    low: expect.closeTo(9.51, 2),
    high: expect.closeTo(39.75, 2),
    p: expect.closeTo(0.00141, 5),
    verdict: 'better',
  });
});

test('five promoters after five detractors is too few to be certain of much, yet better', () => {
  expect(nps.change(recommended(5, 0, 0), recommended(0, 0, 5))).toMatchObject({ verdict: 'better' });
  expect(nps.change(recommended(2, 0, 0), recommended(0, 1, 1))).toMatchObject({ verdict: 'cannot_tell' });
});
