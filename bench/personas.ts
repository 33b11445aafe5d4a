import { sql } from 'drizzle-orm';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db, Pool } from '@/db/client';
import { compareDailyTallies } from '@/db/queries/compare-tallies';
import { personas as table } from '@/db/schema/personas';
import { operator } from '@/lib/auth/viewer';
import type { PersonaRule } from '@/lib/domain/personas/rule';
import { filterQuery } from '@/lib/filters/schema';
import { assignPersonas } from '@/lib/personas/assign-personas';
import { listPersonas } from '@/lib/personas/list-personas';
import { percentile, timed, type Bench, type Figure } from './bench';
import { fillStore } from './fill-store';
import { withScratchStore } from './scratch';

const NOW = new Date('2026-11-22T12:00:00Z');
const SMALL = 100_000;
const READS = 220;
const WARM_UP = 20;
const CONTACTS_EACH = 10;
const READ_EVERY_MS = 200;

/** Unlike the personas that the store is filled with: nine customers of ten change. */
const RULES: readonly PersonaRule[] = [
  {
    all: [
      { field: { attribute: 'plan' }, is: 'eq', value: 'XL' },
      { field: { customer: 'mrr' }, is: 'ge', value: 20 },
    ],
  },
  { field: { customer: 'tenureDays' }, is: 'lt', value: 500 },
  {
    any: [
      { field: { attribute: 'lines' }, between: [3, 5] },
      { field: { attribute: 'interests' }, contains: 'travel' },
    ],
  },
  { not: { field: { attribute: 'plan' }, in: ['S', 'M'] } },
  { field: { purchases: 'count', withinDays: 365 }, is: 'ge', value: 1 },
];

/** What re-assigning everybody takes, what readers see meanwhile, and what reading the personas takes as the store grows. */
export const personas: Bench = async ({ size = 10_000_000, log }) =>
  withScratchStore((small) =>
    withScratchStore(async (large) => {
      await fill(small, SMALL, log);
      await fill(large, size, log);
      const figures = await reassign(large, log);
      log('reading both stores in turns');
      const times = await readingTimes({ small, large });
      const [few, many] = [percentile(times.small, 0.95), percentile(times.large, 0.95)];
      return [
        ...figures,
        { name: nameOf(SMALL), value: few, unit: 'ms' },
        { name: nameOf(size), value: many, unit: 'ms' },
        {
          name: 'personas p95, larger : smaller store',
          value: many / few,
          unit: 'ratio',
          bar: '≤ 1.5',
          holds: many / few <= 1.5,
        },
      ];
    }),
  );

async function fill(pool: Pool, size: number, log: (line: string) => void): Promise<void> {
  const customers = Math.round(size / CONTACTS_EACH);
  log(
    `filling a store with ${size.toLocaleString('en-GB')} interactions of ${customers.toLocaleString('en-GB')} customers`,
  );
  await fillStore(pool, size, NOW, customers);
  await pool.execute(sql`
    update customers set attributes = jsonb_build_object('plan', (array['S', 'M', 'L', 'XL'])[1 + id % 4], 'lines', 1 + id % 7,
      'interests', case when id % 9 = 0 then '["travel", "music"]'::jsonb else '[]'::jsonb end)`);
  await pool.execute(sql`
    insert into purchases (external_id, customer_id, purchased_on, amount, category)
    select 'order-' || id, id, date '2026-01-01' + id % 300, id % 90, 'device' from customers where id % 5 = 0`);
  await pool.execute(sql`vacuum analyze customers`);
}

async function reassign(pool: Pool, log: (line: string) => void): Promise<Figure[]> {
  const stored = await pool.select().from(table).orderBy(table.id);
  for (const [index, { id }] of stored.entries()) {
    await pool.execute(
      sql`update personas set priority = ${index}, rule = ${JSON.stringify(RULES[index] ?? RULES[0])}::text::jsonb where id = ${id}`,
    );
  }
  log('re-assigning everybody');
  const before = await totals(pool);
  const seen: string[] = [];
  const ended = new AbortController();
  const reader = (async () => {
    while (!ended.signal.aborted) {
      seen.push(await totals(pool));
      await pause(READ_EVERY_MS);
    }
  })();
  let changed = 0;
  let moved = 0;
  const took = await timed(async () => {
    const done = await assignPersonas(pool, { now: NOW });
    changed = done.changed;
    moved = done.interactions;
  });
  ended.abort();
  await reader;
  const after = await totals(pool);
  const mixed = seen.filter((total) => total !== before && total !== after).length;
  log('counting anew what should be there');
  const { rows } = await compareDailyTallies(pool);
  const idle = await timed(() => assignPersonas(pool, { now: NOW }));
  return [
    { name: 'customers with another persona', value: changed, unit: 'customers' },
    { name: 'contacts that moved with them', value: moved, unit: 'interactions' },
    { name: 're-assignment', value: took / 60_000, unit: 'min', bar: '≤ 10 min', holds: took <= 600_000 },
    { name: 're-assignment of nobody', value: idle / 1000, unit: 's' },
    { name: 'looks at the figures meanwhile', value: seen.length, unit: 'looks' },
    { name: 'of these, mixed figures', value: mixed, unit: 'looks', bar: '0', holds: mixed === 0 },
    { name: 'tallies that differ from a recount', value: rows, unit: 'tallies', bar: '0', holds: rows === 0 },
  ];
}

/** What every persona adds up to, as one look sees it. */
async function totals(db: Db): Promise<string> {
  const rows = await db.execute(
    sql`select persona_id, sum(interactions)::float8 as interactions, sum(bad)::float8 as bad from daily_tallies group by 1 order by 1`,
  );
  return JSON.stringify(Array.from(rows));
}

const nameOf = (rows: number) => `personas p95, ${rows.toLocaleString('en-GB')} interactions`;

/** Reading all personas over the last 90 days and over a year; the stores in turns, so that what else the machine does falls on both. */
async function readingTimes(stores: Readonly<Record<'small' | 'large', Pool>>) {
  const times: Record<keyof typeof stores, number[]> = { small: [], large: [] };
  for (let round = 0; round < READS; round += 1) {
    for (const period of ['90d', '365d'] as const) {
      for (const name of ['small', 'large'] as const) {
        const viewer = operator(stores[name], NOW);
        const took = await timed(() => listPersonas(viewer, filterQuery.parse({ period })));
        if (round >= WARM_UP) times[name].push(took);
      }
    }
  }
  return times;
}
