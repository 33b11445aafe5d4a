import { describe, expect, test } from 'vitest';
import { personaRule } from './schema';

const faultsOf = (input: unknown) => {
  const read = personaRule.safeParse(input);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

const plan = { attribute: 'plan' };

describe('a persona’s rule', () => {
  test.each([
    { field: plan, is: 'eq', value: 'M' },
    { all: [{ field: { customer: 'mrr' }, is: 'ge', value: 40 }, { not: { field: plan, exists: true } }] },
    { any: [{ field: { purchases: 'count', withinDays: 90 }, between: [1, 3] }] },
    { field: { attribute: 'interests' }, contains: 'travel' },
    { field: { purchases: 'categories', category: 'books' }, in: ['a', 1, true] },
  ])('takes %j', (rule) => {
    expect(personaRule.parse(rule)).toEqual(rule);
  });

  test.each([
    [
      'a fault deep within by its path',
      { all: [{ not: { field: plan, is: 'like', value: 1 } }] },
      'all.0.not.is: must be one of eq, ne, lt, le, gt, ge',
    ],
    [
      'an unknown field',
      { any: [{ field: { shoe: 'size' }, exists: true }] },
      /^any\.0\.field: must be \{"attribute"/,
    ],
    ['what is no condition', { all: [7] }, /^all\.0: must have one of all/],
    ['nothing', undefined, /^: must have one of all/],
    ['an empty group', { any: [] }, 'any: must have a condition'],
    [
      'ends the wrong way round',
      { field: plan, between: [3, 1] },
      'between: must have the lower number first',
    ],
    [
      'a key too many',
      { field: plan, exists: true, sql: '1=1' },
      ': has the unknown key sql; known here: field, exists',
    ],
    ['a window of no days', { field: { purchases: 'count', withinDays: 0 }, exists: true }, /^field/],
    ['an infinite number', { field: plan, is: 'lt', value: Infinity }, /^value: /],
  ])('names %s', (_what, input, fault) => {
    const [first] = faultsOf(input);
    if (typeof fault === 'string') expect(first).toBe(fault);
    else expect(first).toMatch(fault);
  });

  test('is at most eight deep and two hundred large', () => {
    const nested = (depth: number): unknown =>
      depth === 1 ? { field: plan, exists: true } : { not: nested(depth - 1) };
    expect(faultsOf(nested(8))).toEqual([]);
    expect(faultsOf(nested(9))).toEqual([': is nested more than 8 deep']);
    const wide = (parts: number) => ({ all: Array.from({ length: parts }, () => nested(1)) });
    expect(faultsOf(wide(199))).toEqual([]);
    expect(faultsOf(wide(200))).toEqual([': has more than 200 conditions']);
  });
});
