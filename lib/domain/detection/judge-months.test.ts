import { describe, expect, test } from 'vitest';
import { judgeMonths, longWaits } from './judge-months';
import { judgeSpread } from './judge-spread';
import { DEFAULT_RULE } from './rule';

const month = (count: number, total: number, nth: number) => ({
  from: `2026-0${nth + 1}-01`,
  to: `2026-0${nth + 2}-01`,
  count,
  total,
});

describe('repeat contacts', () => {
  const usual = [12, 11, 13, 12, 12].map((count, nth) => month(count, 100, nth));

  test('that nearly triple in the last month matter', () => {
    const found = judgeMonths('repeat', [...usual, month(34, 100, 5)], DEFAULT_RULE);
    expect(found).toMatchObject({ value: 34, reference: 12, matters: true });
    expect(found?.p).toBeLessThan(1e-6);
  });

  test('that become fewer do not', () => {
    expect(judgeMonths('repeat', [...usual, month(2, 100, 5)], DEFAULT_RULE)).toMatchObject({
      matters: false,
    });
  });

  test('of a month with 29 contacts, or with three months before it, cannot be told', () => {
    expect(judgeMonths('repeat', [...usual, month(20, 29, 5)], DEFAULT_RULE)).toBeNull();
    expect(judgeMonths('repeat', [...usual.slice(0, 3), month(34, 100, 5)], DEFAULT_RULE)).toBeNull();
  });
});

const waits = (values: number[]) => ({
  month: { day: '2026-01-01', from: '2026-01-01', to: '2026-02-01' },
  values,
  count: values.length,
});

test('long waits are those that three of four used to be shorter than', () => {
  const shares = longWaits([waits([1, 2, 3, 4]), waits([1, 2, 3, 4]), waits([1, 5, 6, 7])]);
  expect(shares.map(({ count, total }) => [count, total])).toEqual([
    [0, 4],
    [0, 4],
    [3, 4],
  ]);
});

const at = (value: number) => ({ count: 400, value, variance: 600 });

const part = (touchpointId: number, before: number, now: number) => ({
  touchpointId,
  importance: 3,
  before: at(before),
  now: at(now),
});

describe('a stage', () => {
  const when = {
    now: { from: '2026-03-02', to: '2026-05-25' },
    before: { from: '2025-10-06', to: '2026-02-23' },
    rule: DEFAULT_RULE,
  };

  test('whose scores drift apart is shown at the touchpoint that fell behind', () => {
    const found = judgeSpread([part(1, 80, 82), part(2, 79, 55), part(3, 81, 80)], when);
    expect(found?.touchpointId).toBe(2);
    expect(found?.test.matters).toBe(true);
    expect(found?.test.p).toBeLessThan(0.001);
  });

  test('of two touchpoints has no spread to speak of', () => {
    expect(judgeSpread([part(1, 80, 90), part(2, 80, 40)], when)).toBeNull();
  });
});
