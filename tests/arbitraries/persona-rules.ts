import * as fc from 'fast-check';
import {
  COMPARISONS_OF_RULES,
  type PersonaCondition,
  type PersonaField,
  type PersonaRule,
  type PersonaValue,
} from '@/lib/domain/personas/rule';

const text = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((words) => !words.includes('\0'));
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((value) => !Object.is(value, -0));
const value: fc.Arbitrary<PersonaValue> = fc.oneof(text, number, fc.boolean());

const field: fc.Arbitrary<PersonaField> = fc.oneof(
  fc.record({ attribute: text }),
  fc.record({ customer: fc.constantFrom('tenureDays' as const, 'mrr' as const) }),
  fc.record(
    {
      purchases: fc.constantFrom(
        'count' as const,
        'amount' as const,
        'daysSinceLast' as const,
        'categories' as const,
      ),
      withinDays: fc.integer({ min: 1, max: 36_525 }),
      category: text,
    },
    { requiredKeys: ['purchases'] },
  ),
);

const condition: fc.Arbitrary<PersonaCondition> = fc.oneof(
  fc.record({ field, is: fc.constantFrom(...COMPARISONS_OF_RULES), value }),
  fc.record({ field, in: fc.array(value, { minLength: 1, maxLength: 5 }) }),
  fc.record({
    field,
    between: fc
      .tuple(number, number)
      .map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]),
  }),
  fc.record({ field, contains: value }),
  fc.record({ field, exists: fc.boolean() }),
);

const parts = (tie: (name: 'rule') => fc.Arbitrary<PersonaRule>) =>
  fc.array(tie('rule'), { minLength: 1, maxLength: 3 });

/** Rules of every form, at most six deep. */
export const arbitraryRule: fc.Arbitrary<PersonaRule> = fc.letrec<{ rule: PersonaRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    condition,
    fc.record({ all: parts(tie) }),
    fc.record({ any: parts(tie) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule;
