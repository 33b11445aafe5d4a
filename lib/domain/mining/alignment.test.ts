import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Alignment } from './alignment';

function align(designed: number, steps: readonly number[]): Alignment {
  const alignment = new Alignment(designed);
  for (const step of steps) alignment.step(step);
  return alignment;
}

describe('fitness to the designed sequence', () => {
  test.each([
    ['is 1 where the path is the design', [0, 1, 2, 3], 1],
    ['loses a move for every step left out', [0, 1, 3], 6 / 7],
    ['loses a move for every step too many', [0, 1, 1, 2, 3], 8 / 9],
    ['loses two for a step out of its turn', [0, 2, 1, 3], 6 / 8],
    ['is low where all goes backwards', [3, 2, 1, 0], 2 / 8],
  ])('%s', (_, steps, fitness) => {
    expect(align(4, steps).fitness).toBeCloseTo(fitness, 12);
  });

  test('is what the longest common subsequence says, however long the path', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 40 }), (steps) => {
        const expected = (2 * common(steps, [0, 1, 2, 3, 4, 5, 6])) / (steps.length + 7);
        expect(align(7, steps).fitness).toBeCloseTo(expected, 12);
      }),
    );
  });
});

test.each([
  ['leaving touchpoints out keeps the order', [0, 2, 5], true],
  ['meeting one again at once keeps the order', [0, 2, 2, 5], true],
  ['going back does not', [0, 2, 1], false],
])('%s', (_, steps, inOrder) => {
  expect(align(6, steps).inOrder).toBe(inOrder);
});

/** By the textbook: a table of all beginnings. */
function common(one: readonly number[], other: readonly number[]): number {
  const table = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const cells = table[row] ?? [];
      cells[column] =
        one[row - 1] === other[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1));
    }
  }
  return at(one.length, other.length);
}
