import { expect, test } from 'vitest';
import { newcombe } from './newcombe';
import { pooledZ } from './pooled-z';

const first = { count: 56, total: 70 };
const second = { count: 48, total: 80 };

test('56 of 70 against 48 of 80 is 20 points more, between 5.24 and 33.39', () => {
  const { difference, low, high } = newcombe(first, second);
  expect(difference).toBeCloseTo(0.2, 4);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test('56 of 70 against 48 of 80 has z 2.650 and p 0.00805', () => {
  const { z, p } = pooledZ(first, second);
  expect(z).toBeCloseTo(2.65, 3);
  expect(p).toBeCloseTo(0.00805, 5);
});

test('two shares that are both all or both none show no difference', () => {
  expect(pooledZ({ count: 5, total: 5 }, { count: 9, total: 9 })).toEqual({ z: 0, p: 1 });
  expect(pooledZ({ count: 0, total: 5 }, { count: 0, total: 9 })).toEqual({ z: 0, p: 1 });
});
