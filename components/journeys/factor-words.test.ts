import { expect, test } from 'vitest';
import { factorRange, factorWords } from './factor-words';

const factor = {
  touchpoint: 'bill',
  touchpointName: 'The bill',
  theme: null,
  by: -6.24,
  low: -8.1,
  high: -4.2,
  answered: 1412,
};

test('a factor says how far it lies from what it is held against, and between what', () => {
  expect(factorWords({ ...factor, kind: 'score' })).toBe('scores 6.2 points below its target');
  expect(factorRange({ ...factor, kind: 'score' })).toBe('4.2 to 8.1, n = 1,412');
  expect(factorWords({ ...factor, kind: 'expectation', by: 0.8 })).toBe(
    'reality exceeds the expectation by 0.8 of 10',
  );
  const theme = { slug: 'late', name: 'Late parcel' };
  expect(factorWords({ ...factor, kind: 'theme', theme })).toBe(
    'comments on “Late parcel” score 6.2 points lower than the others',
  );
});
