import { expect, test } from 'vitest';
import { fieldWords, isInstant, valueWords } from './audit-words';

test.each([
  ['firstActionAt', 'first action at'],
  ['department_id', 'department id'],
  ['name', 'name'],
])('the field %s is called “%s”', (field, words) => expect(fieldWords(field)).toBe(words));

test.each([
  [null, 'nothing'],
  ['', 'nothing'],
  [[], 'nothing'],
  [0, '0'],
  [260_666, '260,666'],
  [123.025_571_642_818_35, '123.0'],
  [0.006_275_1, '0.00628'],
  [false, 'no'],
  ['2026-12-01', '1 Dec 2026'],
  [['metrics.read', 'jobs.read'], 'metrics.read, jobs.read'],
  [{ gap: 13.5, revenueShare: 1 }, 'gap 13.5, revenue share 1'],
  ['Zoë “O’Hara” & Søn', 'Zoë “O’Hara” & Søn'],
])('%j is read as “%s”', (value, words) => expect(valueWords(value)).toBe(words));

test('an instant is told from a text that begins like one', () => {
  expect(isInstant('2026-12-01T09:00:00.000Z')).toBe(true);
  expect(isInstant('2026-12-01T09:00:00.000Z, or later')).toBe(false);
  expect(isInstant('2026-12-01')).toBe(false);
});
