import { expect, test } from 'vitest';
import { formatWait } from './wait';

test.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [3540, '59 min'],
  [5400, '1.5 h'],
  [86_400, '1.0 days'],
  [207_360, '2.4 days'],
  [1_728_000, '20 days'],
])('%d seconds are waited as %s', (seconds, words) => expect(formatWait(seconds)).toBe(words));
