import * as fc from 'fast-check';
import { sql, type SQL } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { operator } from '@/lib/auth/viewer';
import { addDays } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { ingestCustomers } from '@/lib/ingest/ingest-customers';
import { ingestInteractions } from '@/lib/ingest/ingest-interactions';
import { makeCompany, makeRow } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { checkCustomerSets } from './check-customer-sets';
import { readCustomers } from './read-customers';
import { refreshCustomerSets } from './refresh-customer-sets';
import type { CustomerFilter } from './schema';

const NOW = new Date('2026-03-30T23:30:00Z');
const PERSONAS = ['families', 'students', 'unassigned'];

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((each) => addDays(from, each));
const period = fc
  .tuple(day('2025-11-15', 150), fc.integer({ min: 1, max: 120 }))
  .map(([from, days]): Period => ({ from, to: addDays(from, days) }));
const some = <Choice extends string>(...choices: Choice[]) =>
  fc.option(fc.subarray(choices, { minLength: 0 }), { nil: undefined });
const filter: fc.Arbitrary<CustomerFilter> = fc.record({
  journeys: some('customer', 'second', 'unheard-of'),
  personas: some(...PERSONAS),
  channels: some('web', 'store'),
  departments: some('finance'),
});
const questions = fc.array(fc.record({ period, previous: fc.option(period), filter }), {
  minLength: 3,
  maxLength: 6,
});

const among = (column: SQL, choices: readonly string[] | undefined) =>
  choices?.length ? sql`${column} in ${choices}` : sql`true`;

/** The definition of metrics.md, in one statement over the interactions. */
async function countByHand(
  db: Db,
  { from, to }: Period,
  { journeys, personas, channels, departments }: CustomerFilter,
) {
  const [row] = await db.execute(sql`
    select count(distinct customer_id)::int as customers,
      (count(distinct customer_id) filter (where verdict is not null))::int as answered,
      (count(distinct customer_id) filter (where verdict = 'bad'))::int as bad
    from interactions i
    join settings on true
    join touchpoints t on t.id = i.touchpoint_id
    join stages s on s.id = t.stage_id
    join journeys j on j.id = s.journey_id
    join departments d on d.id = t.department_id
    join customers c on c.id = i.customer_id
    left join personas p on p.id = c.persona_id
    where (occurred_at at time zone timezone)::date >= ${from}::date and (occurred_at at time zone timezone)::date < ${to}::date
      and ${among(sql`j.slug`, journeys)} and ${among(sql`coalesce(p.slug, 'unassigned')`, personas)}
      and ${among(sql`t.channel`, channels)} and ${among(sql`d.slug`, departments)}`);
  return row;
}

const interactions = fc.array(
  fc.record({
    externalId: fc.integer({ min: 1, max: 60 }).map(String),
    customer: fc.integer({ min: 1, max: 9 }).map(String),
    touchpoint: fc.constantFrom('bill', 'call', 'shop'),
    occurredAt: fc.date({ min: new Date('2025-11-20'), max: new Date('2026-04-02'), noInvalidDate: true }),
    answers: fc.oneof(
      fc.record({ csat: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ nps: fc.integer({ min: 0, max: 10 }) }),
      fc.constant({}),
    ),
  }),
  { minLength: 1, maxLength: 25 },
);

describe.for(['Europe/Berlin', 'America/Los_Angeles'])('in %s', (timezone) => {
  test('distinct customers and clean journeys equal a count of the interactions', async ({ db }) => {
    const { source } = await makeCompany(db, { timezone });
    await db.execute(sql`
      with journey as (insert into journeys (slug, name) values ('second', 'Second') returning id),
      stage as (insert into stages (journey_id, slug, name, position) select id, 'only', 'Only', 1 from journey returning id)
      update touchpoints set stage_id = stage.id, channel = 'store' from stage where slug = 'shop'`);
    const persona = fc.constantFrom('families', 'students', null);
    const turn = fc.record({ interactions, personas: fc.array(persona, { maxLength: 9 }), questions });
    await fc.assert(
      fc.asyncProperty(turn, async (given) => {
        await ingestInteractions(
          db,
          { sourceId: source.id, importId: null },
          given.interactions.map((row) => makeRow(row)),
        );
        await ingestCustomers(
          db,
          { importId: null },
          given.personas.map((slug, index) => ({
            line: index,
            externalId: String(index + 1),
            persona: slug,
          })),
        );
        await refreshCustomerSets(db, { now: NOW });
        expect(await checkCustomerSets(db)).toEqual({ stale: 0, disagree: 0 });
        for (const query of given.questions) {
          const figures = await readCustomers(operator(db, NOW), query);
          expect({
            customers: figures.customers,
            answered: figures.clean.answeredCustomers,
            bad: figures.clean.answeredCustomers - figures.clean.cleanCustomers,
          }).toEqual(await countByHand(db, query.period, query.filter));
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

const life = fc.record({
  started: fc.option(day('2024-06-01', 700)),
  days: fc.option(fc.integer({ min: 0, max: 400 })),
  mrr: fc.option(fc.integer({ min: 0, max: 99_999 })),
  persona: fc.constantFrom('families', 'students', null),
});

test('churn equals the definition applied to each customer', async ({ db }) => {
  await makeCompany(db);
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 40 }), questions, async (lives, asked) => {
      await db.execute(sql`delete from customers`);
      await bumpRevision(db);
      const rows = lives.map(({ started, days, mrr, persona }, index) => ({
        line: index,
        externalId: `c${index}`,
        startedOn: started,
        churnedOn: started === null || days === null ? null : addDays(started, days),
        mrr: mrr === null ? null : mrr / 100,
        persona,
      }));
      await ingestCustomers(db, { importId: null }, rows);
      for (const query of asked) {
        const { personas } = query.filter;
        const kept = rows.filter(
          ({ persona }) => !personas?.length || personas.includes(persona ?? 'unassigned'),
        );
        const figures = await readCustomers(operator(db, NOW), query);
        expectCloseTo({ ...figures.churn }, churnByHand(kept, query.period));
        for (const month of figures.months) {
          const from = `${month.month}-01`;
          const next = addDays(from, 31).slice(0, 7);
          const to = month.complete ? `${next}-01` : '2026-04-01';
          const { month: _month, complete: _complete, ...counts } = month;
          expectCloseTo(counts, churnByHand(kept, { from, to }));
        }
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

type Row = { startedOn: string | null; churnedOn: string | null; mrr: number | null };

function churnByHand(rows: readonly Row[], { from, to }: Period) {
  const atStart = rows.filter(
    ({ startedOn, churnedOn }) =>
      startedOn !== null && startedOn < from && (churnedOn === null || churnedOn >= from),
  );
  const lost = atStart.filter(({ churnedOn }) => churnedOn !== null && churnedOn < to);
  const sum = (those: readonly Row[], power: number) =>
    those.reduce((total, { mrr }) => total + (mrr ?? 0) ** power, 0);
  return {
    atStart: atStart.length,
    lost: lost.length,
    mrrAtStart: sum(atStart, 1),
    mrrLost: sum(lost, 1),
    mrrSquares: sum(atStart, 2),
    mrrLostSquares: sum(lost, 2),
  };
}

function expectCloseTo(counts: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>) {
  expect(Object.keys(counts).toSorted()).toEqual(Object.keys(expected).toSorted());
  for (const [key, value] of Object.entries(expected)) expect(counts[key], key).toBeCloseTo(value, 3);
}
