import { describe, expect, test } from 'vitest';
import { NO_FIELD, newCondition } from '@/lib/domain/personas/rule-form';
import { factsOf, operatorsOf, withField, withOperator } from './fit-condition';

const offered = {
  attributes: [
    { attribute: 'plan', kinds: ['text' as const], customers: 10, samples: ['XL', 'S'] },
    { attribute: 'business', kinds: ['truth' as const], customers: 6, samples: [true] },
    { attribute: 'likes', kinds: ['list' as const], customers: 4, samples: ['books', 3] },
  ],
  categories: ['books'],
};
const plan = { ...NO_FIELD, attribute: 'plan' };
const business = { ...NO_FIELD, attribute: 'business' };
const mrr = { ...NO_FIELD, source: 'mrr' as const };

describe('what can be asked of a field', () => {
  test.each([
    ['a text', plan, ['eq', 'ne', 'in', 'contains', 'lt', 'le', 'gt', 'ge', 'known', 'unknown']],
    ['yes or no', business, ['eq', 'known', 'unknown']],
    ['a list', { ...NO_FIELD, attribute: 'likes' }, ['contains', 'in', 'known', 'unknown']],
    ['a number', mrr, ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between', 'in', 'known', 'unknown']],
  ])('%s', (_, field, operators) => {
    expect(operatorsOf(factsOf(field, offered))).toEqual(operators);
  });

  test('of a field that nobody has is anything', () => {
    expect(operatorsOf(factsOf({ ...NO_FIELD, attribute: 'moon' }, offered))).toHaveLength(11);
  });

  test('of a list are values of the kinds that it holds', () => {
    expect(factsOf({ ...NO_FIELD, attribute: 'likes' }, offered).valueKinds).toEqual(['text', 'number']);
  });
});

describe('a condition with another field', () => {
  test('keeps the operator and the value that fit', () => {
    const old = { ...newCondition(plan), values: [{ kind: 'text' as const, text: '42' }] };
    expect(withField(old, mrr, factsOf(mrr, offered))).toMatchObject({
      field: mrr,
      operator: 'eq',
      values: [{ kind: 'number', text: '42' }],
    });
  });

  test('loses those that do not', () => {
    const old = {
      ...newCondition(plan),
      operator: 'contains' as const,
      values: [{ kind: 'text' as const, text: 'X' }],
    };
    expect(withField(old, business, factsOf(business, offered))).toMatchObject({
      operator: 'eq',
      values: [{ kind: 'truth', text: 'yes' }],
    });
  });

  test.each([
    ['between', 2],
    ['in', 1],
    ['known', 0],
    ['ge', 1],
  ] as const)('has as many values as %s takes', (operator, count) => {
    expect(withOperator(newCondition(mrr), operator, false, factsOf(mrr, offered)).values).toHaveLength(
      count,
    );
  });
});
