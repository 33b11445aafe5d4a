import { describe, expect, test } from 'vitest';
import { customerChurn, type ChurnCounts } from './customer-churn';
import { revenueChurn } from './revenue-churn';

const nobody: ChurnCounts = {
  atStart: 0,
  lost: 0,
  mrrAtStart: 0,
  mrrLost: 0,
  mrrSquares: 0,
  mrrLostSquares: 0,
};

/** `lost` of `atStart` customers who all pay the same. */
function even(atStart: number, lost: number, mrr = 20): ChurnCounts {
  return {
    atStart,
    lost,
    mrrAtStart: atStart * mrr,
    mrrLost: lost * mrr,
    mrrSquares: atStart * mrr * mrr,
    mrrLostSquares: lost * mrr * mrr,
  };
}

/** 80 customers who pay 10, 20, 20, 30, 40, 50, 50, 80 in turn; five tens and five fifties left. */
const uneven: ChurnCounts = {
  atStart: 80,
  lost: 10,
  mrrAtStart: 3000,
  mrrLost: 300,
  mrrSquares: 148_000,
  mrrLostSquares: 13_000,
};

describe('customer churn', () => {
  test('is unknown when there was nobody to lose', () => {
    expect(customerChurn.read(nobody)).toMatchObject({ value: null, low: null, high: null, answered: 0 });
  });

  test('is the share of the customers at the start, with Wilson’s interval', () => {
    expect(customerChurn.read(even(200, 40))).toEqual({
      value: 20,
      low: expect.closeTo(15.05, 2),
      high: expect.closeTo(26.09, 2),
      answered: 200,
    });
  });

  test('is worse when more are lost', () => {
    expect(customerChurn.change(even(1000, 60), even(1000, 20)).verdict).toBe('worse');
    expect(customerChurn.change(even(1000, 20), even(1000, 60)).verdict).toBe('better');
  });

  test('is the same within a point, and not told where two points more are possible', () => {
    expect(customerChurn.change(even(20_000, 402), even(20_000, 400)).verdict).toBe('same');
    expect(customerChurn.change(even(1000, 22), even(1000, 20)).verdict).toBe('cannot_tell');
  });
});

describe('revenue churn', () => {
  test('is unknown when there was no revenue to lose', () => {
    expect(revenueChurn.read(nobody)).toEqual({ value: null, low: null, high: null, answered: 0 });
    expect(revenueChurn.read(even(10, 2, 0))).toMatchObject({
      value: null,
      low: null,
      high: null,
      answered: 10,
    });
  });

  // numpy: standard error 0.0363318042491699
  test('weighs customers by what they pay', () => {
    expect(revenueChurn.read(uneven)).toEqual({
      value: expect.closeTo(10, 10),
      low: expect.closeTo(2.87909721782677, 8),
      high: expect.closeTo(17.12090278217323, 8),
      answered: 80,
    });
  });

  test('equals customer churn when all pay the same', () => {
    expect(revenueChurn.read(even(200, 40)).value).toBeCloseTo(
      customerChurn.read(even(200, 40)).value ?? -1,
      12,
    );
  });

  test('is zero without an interval when nobody left: the spread of a loss is not known', () => {
    expect(revenueChurn.read(even(200, 0))).toEqual({ value: 0, low: null, high: null, answered: 200 });
    expect(revenueChurn.change(even(200, 0), even(200, 20))).toEqual({
      by: expect.closeTo(-10, 10),
      low: null,
      high: null,
      p: null,
      verdict: 'cannot_tell',
    });
  });

  test('never leaves 0 to 100', () => {
    expect(revenueChurn.read(even(5, 1)).low).toBe(0);
    expect(revenueChurn.read(even(5, 4)).high).toBe(100);
  });

  test('is worse when more is lost', () => {
    expect(revenueChurn.change(even(1000, 60), even(1000, 20)).verdict).toBe('worse');
  });
});
