import { expect, test } from 'vitest';
import type { ChangeVerdict } from '../vocabulary';
import { changeOfEstimates, judge } from './change';

const up = { better: 'higher', floor: 5 } as const;
const down = { better: 'lower', floor: 5 } as const;

test.each<[number, number, ChangeVerdict, ChangeVerdict]>([
  [0.1, 9, 'better', 'worse'],
  [0.1, 0.2, 'better', 'worse'],
  [-9, -0.1, 'worse', 'better'],
  [0, 4, 'same', 'same'],
  [-5, 5, 'same', 'same'],
  [-5.01, 1, 'cannot_tell', 'cannot_tell'],
  [-1, 5.01, 'cannot_tell', 'cannot_tell'],
  [0, 0, 'same', 'same'],
])('a change between %d and %d is %s where more is better and %s where less is', (low, high, more, less) => {
  expect(judge(low, high, up)).toBe(more);
  expect(judge(low, high, down)).toBe(less);
});

test('a change with an unknown spread is given without an interval', () => {
  const one = { value: 80, standardError: null, answered: 1 };
  const many = { value: 70, standardError: 1, answered: 400 };
  const change = { by: 10, low: null, high: null, p: null, verdict: 'cannot_tell' };
  expect(changeOfEstimates(one, many, up)).toEqual(change);
  expect(changeOfEstimates(many, one, up)).toEqual({ ...change, by: -10 });
});

test('a change is judged from 30 answers on either side', () => {
  const before = { value: 70, standardError: 1, answered: 30 };
  expect(changeOfEstimates({ ...before, value: 90 }, before, up).verdict).toBe('better');
  expect(changeOfEstimates({ ...before, value: 90, answered: 29 }, before, up).verdict).toBe('cannot_tell');
});

test('two certain figures differ for certain or not at all', () => {
  const certain = { value: 70, standardError: 0, answered: 40 };
  expect(changeOfEstimates(certain, certain, up)).toMatchObject({ by: 0, p: 1, verdict: 'same' });
  expect(changeOfEstimates({ ...certain, value: 71 }, certain, up)).toMatchObject({
    p: 0,
    verdict: 'better',
  });
});
