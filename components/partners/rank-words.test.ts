import { expect, test } from 'vitest';
import { rankWords } from './rank-words';

test.each([
  [{ rank: 1, tied: false }, '1'],
  [{ rank: 2, tied: true }, '2 ='],
  [{ rank: null, tied: false }, 'Too few'],
])('%j is shown as “%s”', (partner, words) => expect(rankWords(partner)).toBe(words));
