import { expect, test } from 'vitest';
import { chartPieces } from './chart-period';

test.each([
  ['day', '2026-05-09', '2026-03-01', '2026-05-09', '2026-05-10', 70],
  ['week', '2026-05-09', '2025-03-31', '2026-05-04', '2026-05-11', 58],
  ['month', '2026-05-09', '2023-04-01', '2026-05-01', '2026-06-01', 38],
] as const)('a chart by %s up to %s begins on %s', (grain, last, begin, from, to, count) => {
  const pieces = chartPieces(grain, last);
  expect(pieces[0]?.from).toBe(begin);
  expect(pieces.at(-1)).toEqual({ from, to });
  expect(pieces).toHaveLength(count);
});

test('its beginning stays where it is for a quarter', () => {
  const begins = ['2026-04-01', '2026-05-20', '2026-06-30'].map((last) => chartPieces('week', last)[0]?.from);
  expect(new Set(begins).size).toBe(1);
  expect(chartPieces('week', '2026-07-01')[0]?.from).not.toBe(begins[0]);
});
