import { expect, test } from 'vitest';
import { sumPersonas } from './by-persona';

const rows = [
  { persona: 'families', mrr: 0.1 },
  { persona: 'students', mrr: 0.2 },
  { persona: null, mrr: 4 },
];

test.each([
  ['no filter keeps everybody', undefined, 4.3],
  ['an empty filter keeps everybody', [], 4.3],
  ['one persona', ['students'], 0.2],
  ['two personas add up to the cent', ['families', 'students'], 0.3],
  ['those without a persona', ['unassigned'], 4],
  ['a persona beside those without one', ['unassigned', 'families'], 4.1],
  ['a persona that nobody has', ['retired'], 0],
])('%s', (_, personas, mrr) => {
  expect(sumPersonas({ mrr: 0 }, rows, personas)).toEqual({ mrr });
});
