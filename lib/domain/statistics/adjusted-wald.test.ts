import { expect, test } from 'vitest';
import { adjustedWald, answersForMargin, plainStandardError } from './adjusted-wald';

test.each([
  { promoters: 120, passives: 50, detractors: 30, error: 5.232, low: 34.14, digits: 2, high: 54.53 },
  { promoters: 90, passives: 60, detractors: 50, error: 5.745, low: 8.54, digits: 2, high: 30.86 },
  { promoters: 5, passives: 0, detractors: 0, error: 0, low: 17.5, digits: 1, high: 100 },
])(
  '$promoters/$passives/$detractors lies between $low and $high',
  ({ error, low, high, digits, ...answers }) => {
    expect(plainStandardError(answers)).toBeCloseTo(error, 3);
    expect(adjustedWald(answers).low).toBeCloseTo(low, digits);
    expect(adjustedWald(answers).high).toBeCloseTo(high, 2);
  },
);

test('five promoters count as 62.5 points, not as 100', () => {
  expect(adjustedWald({ promoters: 5, passives: 0, detractors: 0 }).centre).toBeCloseTo(62.5, 10);
});

// R 4.2.2 on the airport survey of San Francisco, May 2017.
test('the airport’s 1,436/968/342 has a plain standard error of 1.334137', () => {
  const answers = { promoters: 1436, passives: 968, detractors: 342 };
  expect(plainStandardError(answers)).toBeCloseTo(1.33413713348702, 10);
});

test.each([
  [0.6, 922],
  [0.7, 1076],
  [0.8, 1230],
])('answers of variance %d take %d of them for ±5 points', (variance, answers) => {
  expect(answersForMargin(variance, 5)).toBe(answers);
});
