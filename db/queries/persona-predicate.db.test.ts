import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { fitsRule, type PersonaSubject } from '@/lib/domain/personas/fits-rule';
import { COMPARISONS_OF_RULES, type PersonaRule } from '@/lib/domain/personas/rule';
import { test } from '@/tests/fixtures';
import type { Db } from '../client';
import { customers } from '../schema/customers';
import { purchases } from '../schema/purchases';
import { fitsRule as predicate } from './persona-predicate';

const TODAY = '2026-03-10';
const SUBJECTS = 60;
const RULES_A_STORE = 120;

const day = fc
  .integer({ min: 0, max: 120 })
  .map((back) => new Date(Date.UTC(2026, 2, 15 - back)).toISOString().slice(0, 10));
const word = fc.constantFrom('M', 'm', 'Big M', '', '2026-01-31', "o'clock", 'a"b\\', '%', '5', 'true');
const scalar = fc.oneof(word, fc.constantFrom(0, 5, -1.5, 40, 1e21), fc.boolean());
const attribute = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.constant(null),
  fc.constant({ a: 1 }),
);
const NAMES = ['plan', 'lines', "x' or 1=1 --", '__proto__'] as const;
const name = fc.constantFrom(...NAMES);
const amount = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
const category = fc.constantFrom('books', 'toys');

const subject: fc.Arbitrary<PersonaSubject> = fc
  .record({
    attributes: fc.dictionary(fc.constantFrom('plan', 'lines', "x' or 1=1 --"), attribute),
    startedOn: fc.option(day),
    lasted: fc.option(fc.integer({ min: 0, max: 90 })),
    mrr: fc.option(amount),
    purchases: fc.array(fc.record({ on: day, amount, category: fc.option(category) }), { maxLength: 4 }),
  })
  .map(({ lasted, ...rest }) =>
    Object.assign(rest, {
      churnedOn:
        rest.startedOn === null || lasted === null
          ? null
          : new Date(Date.parse(rest.startedOn) + lasted * 86_400_000).toISOString().slice(0, 10),
    }),
  );

const field = fc.oneof(
  name.map((attributeName) => ({ attribute: attributeName })),
  fc.constantFrom({ customer: 'mrr' as const }, { customer: 'tenureDays' as const }),
  fc.record(
    {
      purchases: fc.constantFrom('count', 'amount', 'daysSinceLast', 'categories'),
      withinDays: fc.constantFrom(1, 30, 90),
      category,
    },
    { requiredKeys: ['purchases'] },
  ),
);
const nonBlank = scalar.filter((value) => value !== '');
const number = fc.constantFrom(-2, 0, 1, 5, 30, 40, 100);
const condition: fc.Arbitrary<PersonaRule> = fc.oneof(
  fc.record({ field, is: fc.constantFrom(...COMPARISONS_OF_RULES), value: fc.oneof(nonBlank, number) }),
  fc.record({ field, in: fc.array(fc.oneof(nonBlank, number, category), { minLength: 1, maxLength: 3 }) }),
  fc.record({
    field,
    between: fc.tuple(number, number).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  }),
  fc.record({ field, contains: fc.oneof(nonBlank, category) }),
  fc.record({ field, exists: fc.boolean() }),
);
const rule = fc.letrec<{ rule: PersonaRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule;

async function store(db: Db, subjects: readonly PersonaSubject[]) {
  const rows = await db
    .insert(customers)
    .values(
      subjects.map(({ attributes, startedOn, churnedOn, mrr }, index) => ({
        externalId: `c${index}`,
        attributes: sql`${JSON.stringify(attributes)}::text::jsonb`,
        startedOn,
        churnedOn,
        mrr,
      })),
    )
    .returning({ id: customers.id });
  const bought = subjects.flatMap((one, index) =>
    one.purchases.map((purchase, nth) => ({
      externalId: `p${index}-${nth}`,
      customerId: rows[index]?.id ?? 0,
      purchasedOn: purchase.on,
      amount: purchase.amount,
      category: purchase.category,
    })),
  );
  if (bought.length > 0) await db.insert(purchases).values(bought);
  return rows.map(({ id }) => id);
}

test('the store finds for any rule the customers that the definition finds', async ({ db }) => {
  const subjects = fc.sample(subject, { numRuns: SUBJECTS, seed: 7 });
  const ids = await store(db, subjects);
  await fc.assert(
    fc.asyncProperty(rule, async (any) => {
      const found = await db.execute<{ id: number }>(
        sql`select c.id from customers c where ${predicate(any, TODAY)} order by 1`,
      );
      const expected = ids.filter((_, index) => {
        const one = subjects[index];
        return one !== undefined && fitsRule(any, one, TODAY);
      });
      expect(found.map(({ id }) => id)).toEqual(expected);
    }),
    { numRuns: RULES_A_STORE * 3 },
  );
});
