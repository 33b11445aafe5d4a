import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withheldCells } from './suppress-cells';

test.each([
  ['nothing is withheld where every cell has five', [5, 60, 700], []],
  ['a cell that nobody answered tells nothing', [0, 60, 700], []],
  ['one small cell takes the next smallest with it', [60, 4, 700], [1, 0]],
  ['two small cells hide each other', [3, 4, 700], [0, 1]],
  ['two tiny cells take a third, since together they are fewer than five', [1, 2, 9, 700], [0, 1, 2]],
  ['a lone cell is withheld alone', [3], [0]],
])('%s', (_, answered, withheld) => {
  expect([...withheldCells(answered)]).toEqual(withheld);
});

test('no withheld cell is what is left of the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 9 }), (answered) => {
      const withheld = withheldCells(answered);
      for (const [index, count] of answered.entries()) {
        if (count > 0 && count < 5) expect(withheld.has(index)).toBe(true);
      }
      const possible = answered.filter((count) => count > 0).length;
      if (withheld.size > 0 && possible > 1) expect(withheld.size).toBeGreaterThan(1);
    }),
  );
});
