import { expect, test } from 'vitest';
import { sparkShape } from './sparkline-shape';

const frame = { width: 106, height: 26, span: 10 };
const values = (...known: (number | null)[]) => known.map((value) => ({ value }));

test('a line runs from the first value to the last, high values at the top', () => {
  expect(sparkShape(values(0, 10, 20), frame)).toEqual({
    line: 'M3 23L53 13L103 3',
    band: '',
    lone: [],
    last: { x: 103, y: 3 },
  });
});

test('where nobody answered there is a gap, not a zero', () => {
  const { line, lone } = sparkShape(values(0, 20, null, 20, null, 10, 0), frame);
  expect(line.match(/M/g)).toHaveLength(2);
  expect(lone).toEqual([{ x: 53, y: 3 }]);
});

test('differences smaller than the span stay small', () => {
  const { line } = sparkShape(values(70, 71), frame);
  expect(line).toBe('M3 14L103 12');
});

test('intervals are cut off at the edges', () => {
  const { band } = sparkShape(
    [
      { value: 0, low: -50, high: 50 },
      { value: 10, low: 5, high: 15 },
    ],
    frame,
  );
  expect(band).toBe('M3 0L103 0L103 13L3 26Z');
});

test.each([[values()], [values(null, null)]])('nothing known draws nothing', (points) => {
  expect(sparkShape(points, frame)).toEqual({ line: '', band: '', lone: [], last: null });
});

test('a single value is a dot', () => {
  expect(sparkShape(values(5), frame)).toMatchObject({ line: '', lone: [{ x: 3, y: 13 }] });
});
