import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRule } from '@/tests/arbitraries/persona-rules';
import { changePart, formOf, newCondition, newGroup, readForm, type RuleForm } from './rule-form';
import type { PersonaRule } from './rule';

/** What is turned round twice, as it is. */
function plain(rule: PersonaRule): PersonaRule {
  if ('all' in rule) return { all: rule.all.map(plain) };
  if ('any' in rule) return { any: rule.any.map(plain) };
  if (!('not' in rule)) return rule;
  const inner = plain(rule.not);
  return 'not' in inner ? inner.not : { not: inner };
}

describe('a rule in the builder', () => {
  test('comes out as it went in, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const { rule: read, faults } = readForm(formOf(rule));
        expect([...faults]).toEqual([]);
        expect(read).toEqual(plain(rule));
      }),
    );
  });

  test('gives every part a key of its own', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const keys = keysOf(formOf(rule));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('loses exactly the part that is taken out', () => {
    const [one, other] = [newCondition(), newCondition()];
    const form = newGroup([newGroup([one, other], 'any')]);
    expect(changePart(form, one.key, () => null)).toEqual({
      ...form,
      parts: [{ ...form.parts[0], parts: [other] }],
    });
    expect(changePart(form, form.key, () => null)).toBeNull();
  });
});

describe('a rule that is not finished', () => {
  const field = { source: 'attribute', attribute: 'plan', withinDays: '', category: '' } as const;
  const mrr = { ...field, source: 'mrr' } as const;
  test.each<[string, RuleForm, string]>([
    ['has no field', newCondition(), 'Choose what to look at.'],
    ['has no value', newCondition(field), 'Give a value.'],
    ['has no condition', newGroup([]), 'Add a condition to this group, or remove it.'],
    [
      'has words where a number belongs',
      { ...newCondition(mrr), values: [{ kind: 'number', text: 'many' }] },
      'Give a number.',
    ],
    [
      'has its ends the wrong way round',
      {
        ...newCondition(mrr),
        operator: 'between',
        values: [
          { kind: 'number', text: '5' },
          { kind: 'number', text: '3' },
        ],
      },
      'The lower number comes first.',
    ],
    [
      'counts half days',
      {
        ...newCondition({ ...field, source: 'count', withinDays: '1.5' }),
        values: [{ kind: 'number', text: '3' }],
      },
      'Days are a whole number from 1 to 36525.',
    ],
  ])('%s, and says so where it is', (_, form, fault) => {
    expect(readForm(form)).toEqual({ rule: null, faults: new Map([[form.key, fault]]) });
  });

  test('nests no deeper than the store takes', () => {
    const deep = Array.from({ length: 8 }).reduce<RuleForm>(
      (inner) => newGroup([inner]),
      newCondition({ ...field }),
    );
    expect(readForm(deep).faults.get(deep.key)).toContain('more than 8 deep');
  });
});

function keysOf(form: RuleForm): number[] {
  return [form.key, ...(form.kind === 'group' ? form.parts.flatMap(keysOf) : [])];
}
