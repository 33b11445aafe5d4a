import { describe, expect, test } from 'vitest';
import { expectationTicks, marksOf, shadedOf } from './time-points';

const weeks = [
  { from: '2026-03-02', to: '2026-03-09' },
  { from: '2026-03-09', to: '2026-03-16' },
  { from: '2026-03-16', to: '2026-03-23' },
];
const noted = (id: number, day: string) => ({ id, day, text: 'x', author: 'Zoë' });

describe('annotations', () => {
  test('stand at the piece that holds their day, two of one piece together, others of other times nowhere', () => {
    const annotations = [
      noted(7, '2026-02-01'),
      noted(8, '2026-03-09'),
      noted(9, '2026-03-15'),
      noted(3, '2026-03-16'),
    ];
    expect(marksOf(annotations, weeks)).toEqual([
      { from: '2026-03-09', number: '2, 3' },
      { from: '2026-03-16', number: '4' },
    ]);
  });
});

test('the lines of the axis hold the values, and are few', () => {
  const point = { from: '', to: '', answered: 40, running: false };
  expect(expectationTicks([{ ...point, expectation: 8.2, reality: 6.7 }])).toEqual([6, 7, 8, 9]);
  expect(expectationTicks([{ ...point, expectation: 9.8, reality: 2 }])).toEqual([2, 4, 6, 8, 10]);
  expect(expectationTicks([{ ...point, expectation: null, reality: null }])).toEqual([]);
});

test('the pieces that the period touches are shaded, also those that it touches in part', () => {
  expect(shadedOf({ from: '2026-03-08', to: '2026-03-10' }, weeks)).toEqual({
    from: '2026-03-02',
    to: '2026-03-09',
  });
  expect(shadedOf({ from: '2026-03-23', to: '2026-03-24' }, weeks)).toBeNull();
});
