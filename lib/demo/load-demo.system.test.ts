import { count, sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import type { Pool } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { customers } from '@/db/schema/customers';
import { imports } from '@/db/schema/imports';
import { interactions } from '@/db/schema/interactions';
import { settings } from '@/db/schema/settings';
import { users } from '@/db/schema/users';
import { inventDemo } from '@/db/seed/invent-demo';
import type { Simulation } from '@/db/seed/simulate';
import { verifyPassword } from '@/lib/auth/hash-password';
import { operator } from '@/lib/auth/viewer';
import type { Day } from '@/lib/domain/day';
import { listMappings } from '@/lib/imports/list-mappings';
import { undoImport } from '@/lib/imports/undo-import';
import { test } from '@/tests/fixtures';
import { DEMO_SIGN_INS } from './demo-sign-ins';
import { demoState } from './demo-state';
import { seedDemo } from './load-demo';

vi.setConfig({ testTimeout: 60_000 });

const now = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-25T12:00:00Z');
const whole = inventDemo('2026-11-22');

/** Every sixtieth customer: the whole company takes a quarter of a minute. */
const invent = (today: Day): Simulation => {
  const { calendar, customers: all, contacts } = today === '2026-11-22' ? whole : inventDemo(today);
  const chosen = new Set(all.filter((_, index) => index % 60 === 0));
  return {
    calendar,
    customers: [...chosen],
    contacts: contacts.filter(({ customer }) => chosen.has(customer)),
  };
};

const thin = invent('2026-11-22');

const size = async (pool: Pool) => {
  const [row] = await pool.select({ rows: count() }).from(interactions);
  return row?.rows ?? NaN;
};

test('the demo company is loaded once, with its map, its people and its import', async ({ store }) => {
  expect(await demoState(store)).toBe('none');
  const loaded = await seedDemo(store, { now, invent });
  expect(loaded).toEqual({
    loaded: true,
    customers: thin.customers.length,
    interactions: await size(store),
  });
  expect(await demoState(store)).toBe('complete');
  expect(await seedDemo(store, { now: later, invent })).toEqual({
    loaded: false,
    customers: 0,
    interactions: 0,
  });

  const [organisation] = await store.select().from(settings);
  expect(organisation).toMatchObject({
    name: 'Northwind Mobile',
    timezone: 'Europe/Berlin',
    currency: 'EUR',
  });
  const [load] = await store.select().from(imports);
  expect(load).toMatchObject({ status: 'finished', fileName: 'Demo company', inserted: loaded.interactions });
  const actions = await store.select({ action: auditLog.action }).from(auditLog);
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['settings.change', 'journeys.import', 'user.add', 'demo.load']),
  );
  const [tallied] = await store.execute<{ rows: number }>(
    sql`select sum(interactions)::int4 as rows from daily_tallies`,
  );
  expect(tallied?.rows).toBe(loaded.interactions);
  const [stale] = await store.execute<{ sets: number }>(
    sql`select count(*)::int4 as sets from customer_sets where stale`,
  );
  expect(stale?.sets).toBe(0);

  const people = await store.select().from(users);
  for (const { email, role, password } of DEMO_SIGN_INS) {
    const person = people.find((user) => user.email === email);
    expect(person?.role).toBe(role);
    expect(await verifyPassword(person?.passwordHash, password)).toBe(true);
  }
});

test.for(['customers', 'interactions'])(
  'a load that was killed after its %s is known as partial, and taken up for the day it was begun on',
  async (reached, { store }) => {
    const killed = seedDemo(store, {
      now,
      invent,
      log: (line) => {
        if (line.endsWith(reached)) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await demoState(store)).toBe('partial');
    const loaded = await seedDemo(store, { now: later, invent });
    expect(await demoState(store)).toBe('complete');
    expect(loaded.interactions).toBe(thin.contacts.length);
    expect(await size(store)).toBe(thin.contacts.length);
  },
);

test('two loads at once make one demo company', async ({ store }) => {
  const both = await Promise.all([seedDemo(store, { now, invent }), seedDemo(store, { now, invent })]);
  expect(both.filter(({ loaded }) => loaded)).toHaveLength(1);
  expect(await size(store)).toBe(thin.contacts.length);
});

test('a store with customers of somebody else is left alone', async ({ store }) => {
  await store.insert(customers).values({ externalId: 'ours' });
  await expect(seedDemo(store, { now, invent })).rejects.toMatchObject({ code: 'conflict' });
  expect(await demoState(store)).toBe('none');
});

test('its import offers no mapping to start from, can be undone, and then stays away', async ({ store }) => {
  await seedDemo(store, { now, invent });
  expect(await listMappings(operator(store, later))).toEqual({ mappings: [] });
  const [load] = await store.select({ id: imports.id }).from(imports);
  await undoImport(operator(store, later), { id: load?.id ?? NaN });
  expect(await size(store)).toBe(0);
  expect(await store.$count(customers)).toBe(0);
  expect(await demoState(store)).toBe('complete');
});
