import { describe, expect, test } from 'vitest';
import { tallyOf } from '@/tests/arbitraries/answers';
import { emptyTally, type Tally } from '../tally';
import { METRICS } from '../vocabulary';
import { changeOfScores, combinedScore, touchpointScore, type Score } from './score';

function score(value: number, standardError: number | null, answered = 100): Score {
  return { value, low: value - 1, high: value + 1, answered, standardError };
}

const unknown = { value: null, low: null, high: null, answered: 0, standardError: null };

describe('a touchpoint’s score', () => {
  test.each(METRICS)('is unknown, not zero, when nobody answered on %s', (metric) => {
    expect(touchpointScore(metric, emptyTally)).toEqual(unknown);
    expect(touchpointScore(metric, tallyOf([{}, {}]))).toEqual(unknown);
  });

  test.each([
    ['csat', 50],
    ['nps', 90],
    ['ces', 0],
    ['cxIndex', 60],
    ['sentiment', 75],
  ] as const)('by %s is %d of 100', (metric, value) => {
    const answers = { csat: 3, nps: 9, ces: 1, expectation: 10, reality: 6, sentiment: 0.5 };
    expect(touchpointScore(metric, tallyOf([answers]))).toMatchObject({ value, answered: 1, low: null });
  });

  // R 4.2.2 on Q7ART of the airport survey: n 2,284, mean 3.99256, s 0.87973; t(2283) from scipy.
  test('comes with the t interval of its mean', () => {
    const [count, mean, deviation] = [2284, 3.9925569176882663, 0.8797307425646553];
    const sums: Tally = {
      ...emptyTally,
      csatCount: count,
      csatSum: count * mean,
      csatSquares: (count - 1) * deviation ** 2 + count * mean ** 2,
    };
    const half = (1.9610036288817383 * 25 * deviation) / Math.sqrt(count);
    expect(touchpointScore('csat', sums)).toEqual({
      value: expect.closeTo(25 * (mean - 1), 9),
      low: expect.closeTo(25 * (mean - 1) - half, 8),
      high: expect.closeTo(25 * (mean - 1) + half, 8),
      answered: count,
      standardError: expect.closeTo((25 * deviation) / Math.sqrt(count), 9),
    });
  });
});

describe('a stage’s score', () => {
  test('weighs its touchpoints by importance and combines their errors', () => {
    const combined = combinedScore([
      { score: score(80, 2, 50), importance: 3 },
      { score: score(40, 4, 70), importance: 1 },
    ]);
    const standardError = Math.hypot(6, 4) / 4;
    expect(combined).toEqual({
      value: 70,
      low: expect.closeTo(70 - 1.959963984540054 * standardError, 10),
      high: expect.closeTo(70 + 1.959963984540054 * standardError, 10),
      answered: 120,
      standardError: expect.closeTo(standardError, 12),
      consistency: expect.closeTo(Math.sqrt(300), 12),
    });
  });

  test('leaves out touchpoints without answers', () => {
    const known = { score: score(80, 2), importance: 2 };
    expect(combinedScore([known, { score: unknown, importance: 5 }])).toEqual(combinedScore([known]));
  });

  test('is unknown when no touchpoint has an answer', () => {
    expect(combinedScore([{ score: unknown, importance: 5 }])).toEqual({ ...unknown, consistency: null });
    expect(combinedScore([])).toEqual({ ...unknown, consistency: null });
  });

  test('never leaves 0 to 100', () => {
    const sure = { score: score(99, 3), importance: 1 };
    expect(combinedScore([sure, sure]).high).toBe(100);
  });

  test('has no consistency with a single touchpoint', () => {
    expect(combinedScore([{ score: score(80, 2), importance: 1 }]).consistency).toBeNull();
  });

  test.each([
    [1, 50],
    [4, 25],
    [25, 10],
  ])('takes the widest error for a touchpoint whose %d answers show no spread', (answered, error) => {
    const combined = combinedScore([
      { score: score(80, 2), importance: 1 },
      { score: { value: 100, low: null, high: null, answered, standardError: null }, importance: 1 },
    ]);
    expect(combined.standardError).toBeCloseTo(Math.hypot(2, error) / 2, 10);
  });
});

test('a score that rose by ten points, well measured, is better', () => {
  expect(changeOfScores(score(80, 2), score(70, 2)).verdict).toBe('better');
  expect(changeOfScores(score(80, 1), score(80, 1)).verdict).toBe('same');
  expect(changeOfScores({ ...unknown }, score(80, 1)).verdict).toBe('cannot_tell');
});
