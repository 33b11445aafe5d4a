import { describe, expect, test } from 'vitest';
import { perceptionGap } from './perception-gap';
import { readShare } from './share';

const csat = readShare({ count: 160, total: 200 });

describe('the perception gap', () => {
  test.each([
    [95, 'too_high'],
    [84.9, 'in_line'],
    [80, 'in_line'],
    [74, 'in_line'],
    [73.9, 'too_low'],
    [0, 'too_low'],
  ])('of an estimate of %d against 80 (73.91 to 84.95) is %s', (estimate, verdict) => {
    const gap = perceptionGap(estimate, csat);
    expect(gap.verdict).toBe(verdict);
    expect(gap.by).toBeCloseTo(estimate - 80, 10);
    expect(gap.low).toBeCloseTo(estimate - 84.95, 1);
    expect(gap.high).toBeCloseTo(estimate - 73.91, 1);
  });

  test('cannot be told from a handful of answers', () => {
    expect(perceptionGap(95, readShare({ count: 1, total: 29 })).verdict).toBe('cannot_tell');
  });

  test('is unknown, not zero, where nobody answered', () => {
    expect(perceptionGap(80, readShare({ count: 0, total: 0 }))).toEqual({
      by: null,
      low: null,
      high: null,
      verdict: 'cannot_tell',
    });
  });
});
