import { expect, test } from 'vitest';
import { ewma } from './ewma';
import { xmr } from './xmr';

// The shared oracle sfo_2017.json, daily_nps_xmr: NPS of the days of May 2017 at San Francisco airport, R 4.2.2 with qcc.
const SFO_NPS = [
  38.2978723404255, 30.1587301587302, 21.7741935483871, 33.3333333333333, 39.4557823129252, 28.8888888888889,
  17.9487179487179, 47.2222222222222, 48.5915492957746, 59.6491228070175, 52.5773195876289, 46.3917525773196,
  35.8490566037736, 54.0983606557377, 35, 36.5853658536585, 41.2371134020619, 42.0833333333333,
  44.3262411347518, 43.1818181818182,
];

test('limits are the mean ± 2.66 mean moving ranges', () => {
  const limits = xmr([82, 79, 84, 81, 80, 83, 78, 82, 85]);
  expect(limits?.mean).toBeCloseTo(81.5556, 4);
  expect(limits?.meanRange).toBeCloseTo(3.375, 10);
  expect(limits?.low).toBeCloseTo(72.578, 3);
  expect(limits?.high).toBeCloseTo(90.533, 3);
  expect(limits?.rangeLimit).toBeCloseTo(11.03, 2);
});

test('limits of a month of days are those that R gives', () => {
  const limits = xmr(SFO_NPS);
  expect(limits?.mean).toBeCloseTo(39.8325387093253, 10);
  expect(limits?.low).toBeCloseTo(16.1681802604453, 10);
  expect(limits?.high).toBeCloseTo(63.4968971582053, 10);
});

test.each([[[]], [[5]], [[5, 5, 5]]])('%j has no variation to judge by', (values) => {
  expect(xmr(values)).toBeNull();
});

test('a drift shows in the weighted average', () => {
  const drift = ewma([80, 79, 79, 78, 78, 77], { mean: 81.5556, sigma: 2.99202 });
  const expected = [81.2444, 80.7956, 80.4364, 79.9492, 79.5593, 79.0475];
  for (const [index, { value }] of drift.entries()) expect(value).toBeCloseTo(expected[index] ?? NaN, 3);
  expect(drift.at(-1)?.low).toBeCloseTo(78.668, 3);
  expect(drift.at(-1)?.high).toBeCloseTo(84.443, 3);
});
