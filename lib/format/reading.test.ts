import { describe, expect, test } from 'vitest';
import { csat } from '@/lib/domain/metrics/csat';
import { nps } from '@/lib/domain/metrics/nps';
import { emptyTally } from '@/lib/domain/tally';
import {
  describeReading,
  formatAnswered,
  formatChange,
  formatChangeBy,
  formatInterval,
  formatReading,
  formatValue,
} from './reading';

const nobody = { value: null, low: null, high: null, answered: 0 };

function promoters(count: number) {
  return nps.read({ ...emptyTally, npsCount: count, npsPromoters: count });
}

describe('a reading', () => {
  test('says its interval in words', () => {
    expect(formatReading({ value: 62.5, low: 17.49, high: 100, answered: 5 }, 'points')).toBe(
      '62, between 17 and 100',
    );
    expect(formatReading({ value: 71.6287, low: 69.7448, high: 73.44, answered: 2284 }, 'percent')).toBe(
      '71.6%, between 69.7% and 73.4%',
    );
  });

  test('without answers is not zero', () => {
    expect(formatReading(nobody, 'percent')).toBe('no answers');
    expect(formatValue(null, 'percent')).toBe('–');
    expect(formatValue(0, 'percent')).toBe('0.0%');
    expect(formatInterval(nobody, 'percent')).toBeNull();
  });

  test('with answers and nothing to divide by is unknown', () => {
    expect(formatReading({ ...nobody, answered: 2 }, 'index')).toBe('–');
  });

  test('without an interval stands alone', () => {
    expect(formatReading({ value: 75, low: null, high: null, answered: 1 }, 'index')).toBe('75.0');
  });

  test('has the decimals that its unit is worth', () => {
    expect(formatValue(-39.8, 'points')).toBe('−40');
    expect(formatValue(98.44, 'index')).toBe('98.4');
    expect(formatValue(-0.123, 'mean')).toBe('−0.12');
  });

  test('says how many answers it rests on', () => {
    expect(formatAnswered(2746)).toBe('n = 2,746');
  });
});

describe('a reading in a sentence', () => {
  test('does not sell five promoters as 100', () => {
    expect(describeReading(promoters(5), nps)).toBe('62, between 17 and 100, n = 5: too few to tell');
  });

  test('is the plain figure where enough answered', () => {
    expect(describeReading(promoters(50), nps)).toBe('100, between 87 and 100, n = 50');
    const airport = { ...emptyTally, csatCount: 2284, csatGood: 1636 };
    expect(describeReading(csat.read(airport), csat)).toBe('71.6%, between 69.7% and 73.4%, n = 2,284');
  });

  test('says when there is none', () => {
    expect(describeReading(promoters(0), nps)).toBe('no answers');
  });
});

describe('a change', () => {
  test('is in points, with its sign', () => {
    expect(formatChangeBy(2.14, 'percent')).toBe('+2.1 points');
    expect(formatChangeBy(-24.63, 'points')).toBe('−24.6 points');
    expect(formatChangeBy(0.118, 'mean')).toBe('+0.12');
    expect(formatChangeBy(null, 'mean')).toBe('–');
  });

  test('says between what it lies and what to make of it', () => {
    expect(formatChange({ by: 2.1, low: -0.42, high: 4.61, verdict: 'cannot_tell' }, 'percent')).toBe(
      '+2.1 points, between −0.4 and +4.6: cannot tell',
    );
    expect(formatChange({ by: 0.1, low: -1, high: 1.2, verdict: 'same' }, 'index')).toBe(
      '+0.1 points, between −1.0 and +1.2: about the same',
    );
  });

  test('without answers on one side cannot be told', () => {
    expect(formatChange({ by: null, low: null, high: null, verdict: 'cannot_tell' }, 'percent')).toBe(
      'cannot tell',
    );
    expect(formatChange({ by: 8, low: null, high: null, verdict: 'cannot_tell' }, 'index')).toBe(
      '+8.0 points: cannot tell',
    );
  });
});
