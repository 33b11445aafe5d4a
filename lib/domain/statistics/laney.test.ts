import { expect, test } from 'vitest';
import { laney, laneyLimits } from './laney';

const shares = (counts: readonly number[], totals: readonly number[]) =>
  counts.map((count, index) => ({ count, total: totals[index] ?? 0 }));

test('the common share, and how much more than chance the points vary', () => {
  const baseline = laney(shares([160, 140, 180, 150, 165, 168], [200, 180, 220, 210, 190, 205]));
  expect(baseline?.share).toBeCloseTo(0.79917, 5);
  expect(baseline?.sigmaZ).toBeCloseTo(2.3137, 4);
});

test('limits of days with different numbers of answers are those that R gives', () => {
  // The shared oracle sfo_2017.json, daily_detractor_p_chart: detractors of the days of May 2017, R 4.2.2.
  const counts = [7, 24, 20, 27, 17, 15, 15, 10, 16, 9, 9, 10, 26, 5, 9, 28, 13, 25, 30, 27];
  const totals = [47, 189, 124, 189, 147, 90, 78, 108, 142, 114, 97, 97, 159, 61, 60, 205, 97, 240, 282, 220];
  const baseline = laney(shares(counts, totals));
  expect(baseline?.share).toBeCloseTo(0.124544792425346, 12);
  expect(baseline?.sigmaZ).toBeCloseTo(0.894884585898756, 12);
  if (!baseline) return;
  expect(laneyLimits(baseline, 47).low).toBeLessThan(0);
  expect(laneyLimits(baseline, 47).high).toBeCloseTo(0.253850919803068, 12);
  expect(laneyLimits(baseline, 282).low).toBeCloseTo(0.0717557869768886, 12);
  expect(laneyLimits({ ...baseline, sigmaZ: 1 }, 189).high).toBeCloseTo(0.196600784907738, 12);
});

test('without extra variation it is the textbook p-chart', () => {
  // The shared oracle p_chart.json: orange juice cans, qcc.
  const counts = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
    6,
  ];
  const baseline = laney(counts.map((count) => ({ count, total: 50 })));
  expect(baseline?.share).toBeCloseTo(0.231333333333333, 12);
  const { low, high } = laneyLimits({ share: baseline?.share ?? NaN, sigmaZ: 1 }, 50);
  expect(low).toBeCloseTo(0.0524275480719282, 12);
  expect(high).toBeCloseTo(0.410239118594738, 12);
  const beyond = counts.flatMap((count, index) => (count / 50 < low || count / 50 > high ? [index + 1] : []));
  expect(beyond).toEqual([15, 23]);
});

test('no limits follow where every answer is the same', () => {
  expect(laney(shares([5, 9], [5, 9]))).toBeNull();
  expect(laney(shares([0, 0, 0], [5, 9, 3]))).toBeNull();
  expect(laney(shares([2], [5]))).toBeNull();
});
