import { expect, test } from 'vitest';
import { findSignals } from './control-signals';

/** Mean 0, limits ±3: nearer a limit than the mean from 1.5. */
const signals = (...values: number[]) =>
  findSignals(values.map((value) => ({ value, mean: 0, low: -3, high: 3 }))).map(
    ({ kind, side, from, index }) => `${kind} ${side} ${from}–${index}`,
  );

test.each([
  ['a point outside is one', [0, 3.1, 0, -3.2], ['outside high 1–1', 'outside low 3–3']],
  ['a point on a limit is none', [3, 0, -3], []],
  ['seven in a row on one side are none', [-1, 1, 1, 1, 1, 1, 1, 1, -1], []],
  ['eight in a row on one side are one', [-1, 1, 1, 1, 1, 1, 1, 1, 1], ['run high 1–8']],
  ['a longer run is still one', [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1], ['run low 0–9']],
  ['a point on the mean breaks a run', [1, 1, 1, 1, 0, 1, 1, 1, 1], []],
  ['two of four nearer a limit are none', [1.6, 0, -1, 1.6], []],
  ['three of four nearer a limit are one', [-1, 1.6, -1, 2, 1.7], ['near_limit high 1–4']],
  ['three nearer a limit, but on both sides, are none', [1.6, -1.6, 1.6], []],
  ['three of four that go on are still one', [1.6, 1.7, 1.8, 1.9, 2], ['near_limit high 0–4']],
])('%s', (_, values, expected) => {
  expect(signals(...values)).toEqual(expected);
});

test('the next value of 70 is outside limits of 72.6 to 90.5', () => {
  const point = { mean: 81.5556, low: 72.578, high: 90.533 };
  expect(findSignals([{ ...point, value: 70 }])).toEqual([
    { kind: 'outside', side: 'low', index: 0, from: 0 },
  ]);
});
