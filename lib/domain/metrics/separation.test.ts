import { describe, expect, it } from 'vitest';
import type { Sums } from '../statistics/mean';
import { separationOf } from './separation';

const sums = (answers: readonly number[]): Sums => ({
  count: answers.length,
  sum: answers.reduce((sum, answer) => sum + answer, 0),
  squares: answers.reduce((sum, answer) => sum + answer ** 2, 0),
});

const many = (count: number, ...answers: number[]) =>
  sums(Array.from({ length: count }, (_, at) => answers[at % answers.length] ?? 0));

describe('how far personas separate scores', () => {
  it('is the analysis of variance of one touchpoint', () => {
    // Three groups of 40: means 50, 50 and 60, variance 100 within. SSB 2666.67, SSW 12000; η² 0.1818, ε² 0.1678; F 13.
    const groups = [many(40, 40, 60), many(40, 40, 60), many(40, 50, 70)];
    const read = separationOf([groups]);
    expect(read.value).toBeCloseTo((100 * (2666.6667 - (2 * 12_000) / 117)) / 14_666.6667, 3);
    expect(read.p).toBeCloseTo((1 + (2 * 13) / 117) ** (-117 / 2), 10);
    expect(read).toMatchObject({ verdict: 'clearly', answered: 120 });
    expect(read.low).toBeGreaterThan(0);
  });

  it('leaves out what lies between touchpoints', () => {
    const read = separationOf([
      [many(100, 10, 30), many(100, 10, 30)],
      [many(10, 70, 90), many(300, 70, 90)],
    ]);
    expect(read).toMatchObject({ value: 0, low: 0, verdict: 'not' });
  });

  it('says “hardly” where a difference is certain and tiny', () => {
    expect(separationOf([[many(50_000, 40, 60), many(50_000, 41, 61)]])).toMatchObject({ verdict: 'hardly' });
  });

  it.each([
    ['nobody answered', []],
    ['there is one persona only', [[many(500, 1, 5)]]],
    ['too few answered', [[many(20, 1, 5), many(20, 2, 5)]]],
    ['everybody answered alike', [[many(200, 5), many(200, 5)]]],
  ])('cannot be told where %s', (_why, touchpoints) => {
    expect(separationOf(touchpoints)).toMatchObject({ value: null, p: null, verdict: 'cannot_tell' });
  });
});
