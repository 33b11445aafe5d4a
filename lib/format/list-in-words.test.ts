import { expect, test } from 'vitest';
import { listInWords } from './list-in-words';

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D, E and F'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 'A, B, C, D, E and 3 others'],
])('%j is read as “%s”', (names, words) => expect(listInWords(names)).toBe(words));
