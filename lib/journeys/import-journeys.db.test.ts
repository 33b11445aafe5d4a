import { readFileSync, readdirSync } from 'node:fs';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { auditLog } from '@/db/schema/audit-log';
import { journeys, stages } from '@/db/schema/journeys';
import { touchpoints } from '@/db/schema/touchpoints';
import type { Db } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { importJourneys } from './import-journeys';

const now = new Date('2026-03-10T10:00:00Z');
const load = (db: Db, file: unknown) => importJourneys(operator(db, now), file);

const point = { slug: 'checkout', name: 'Checkout', channel: 'web', department: 'sales' };
const file = (changes: object = {}) => ({
  departments: [{ slug: 'sales', name: 'Sales' }],
  partners: [{ slug: 'courier', name: 'Courier' }],
  personas: [{ slug: 'hurried', name: 'Hurried' }],
  journeys: [
    {
      slug: 'purchase',
      name: 'Purchase',
      stages: [
        { slug: 'find', name: 'Find', touchpoints: [{ ...point, slug: 'search', name: 'Search' }] },
        { slug: 'buy', name: 'Buy', touchpoints: [{ ...point, ...changes }] },
      ],
    },
  ],
});

describe('a journey file', () => {
  test('creates what it names, in its order, and a second time changes nothing', async ({ db }) => {
    const first = await load(
      db,
      file({ partner: 'courier', importance: 5, target: 80, ideal: 'One click.' }),
    );
    expect(first.touchpoints).toEqual({ created: 2, changed: 0, unchanged: 0 });
    expect(first.departments).toEqual({ created: 1, changed: 0, unchanged: 0 });
    const second = await load(
      db,
      file({ partner: 'courier', importance: 5, target: 80, ideal: 'One click.' }),
    );
    expect(second).toEqual({
      departments: { created: 0, changed: 0, unchanged: 1 },
      partners: { created: 0, changed: 0, unchanged: 1 },
      personas: { created: 0, changed: 0, unchanged: 1 },
      journeys: { created: 0, changed: 0, unchanged: 1 },
      stages: { created: 0, changed: 0, unchanged: 2 },
      touchpoints: { created: 0, changed: 0, unchanged: 2 },
    });
    const order = await db
      .select({ slug: stages.slug, at: stages.position })
      .from(stages)
      .orderBy(asc(stages.position));
    expect(order).toEqual([
      { slug: 'find', at: 0 },
      { slug: 'buy', at: 1 },
    ]);
    const [checkout] = await db.select().from(touchpoints).where(eq(touchpoints.slug, 'checkout'));
    expect(checkout).toMatchObject({
      contact: 'direct',
      control: 'own',
      primaryMetric: 'csat',
      importance: 5,
      target: 80,
    });
  });

  test('changes what it states and keeps what it does not', async ({ db }) => {
    await load(db, file({ importance: 5, contact: 'indirect', partner: 'courier' }));
    const counts = await load(db, file({ name: 'Pay', partner: null }));
    expect(counts.touchpoints).toEqual({ created: 0, changed: 1, unchanged: 1 });
    const [checkout] = await db.select().from(touchpoints).where(eq(touchpoints.slug, 'checkout'));
    expect(checkout).toMatchObject({ name: 'Pay', importance: 5, contact: 'indirect', partnerId: null });
  });

  test('moves a touchpoint to another stage of its journey', async ({ db }) => {
    await load(db, file());
    const [find, buy] = file().journeys[0]?.stages ?? [];
    const rearranged = [
      { ...find, touchpoints: [...(find?.touchpoints ?? []), ...(buy?.touchpoints ?? [])] },
      { ...buy, touchpoints: [] },
    ];
    const moved = { ...file(), journeys: [{ slug: 'purchase', name: 'Purchase', stages: rearranged }] };
    expect((await load(db, moved)).touchpoints).toEqual({ created: 0, changed: 1, unchanged: 1 });
  });

  test('sets what cuts a journey, and the touchpoint that ends it, new or known', async ({ db }) => {
    const [journey] = file().journeys;
    const ending = (end: object) => ({ ...file(), journeys: [{ ...journey, ...end }] });
    await load(db, ending({ gapDays: null, goal: 'checkout' }));
    const stored = async () => {
      const [row] = await db.select().from(journeys).where(eq(journeys.slug, 'purchase'));
      const points = await db.select().from(touchpoints);
      return [row?.gapDays, points.find(({ id }) => id === row?.goalTouchpointId)?.slug];
    };
    expect(await stored()).toEqual([null, 'checkout']);
    expect((await load(db, ending({ gapDays: 14, goal: 'search' }))).journeys.changed).toBe(1);
    expect(await stored()).toEqual([14, 'search']);
    expect((await load(db, file())).journeys.unchanged).toBe(1);
    await load(db, ending({ goal: null }));
    expect(await stored()).toEqual([14, undefined]);
    await expect(load(db, ending({ goal: 'checkouts' }))).rejects.toMatchObject({
      fields: [
        {
          path: 'journeys[0].goal',
          message: '"checkouts" is no touchpoint of this journey; the nearest is "checkout"',
        },
      ],
    });
  });

  test('leaves alone what it does not name', async ({ db }) => {
    await makeCompany(db);
    await load(db, file());
    const kept = await db.select().from(touchpoints);
    expect(kept).toHaveLength(5);
    expect((await load(db, {})).journeys).toEqual({ created: 0, changed: 0, unchanged: 0 });
  });

  test('is written to the audit log', async ({ db }) => {
    await load(db, file());
    const [row] = await db.select().from(auditLog);
    expect(row).toMatchObject({ action: 'journeys.import', subject: 'journey:purchase', at: now });
  });

  test.for(readdirSync('docs/examples'))(
    'docs/examples/%s/journeys.json fits an empty store',
    async (example, { db }) => {
      const text = readFileSync(`docs/examples/${example}/journeys.json`, 'utf8');
      await load(db, JSON.parse(text));
      const again = await load(db, JSON.parse(text));
      expect(Object.values(again).every(({ created, changed }) => created + changed === 0)).toBe(true);
    },
  );
});

describe('a journey file is refused whole, with the path of the fault:', () => {
  test.for([
    [
      { department: 'sale' },
      'journeys[0].stages[1].touchpoints[0].department',
      'no department "sale"; the nearest is "sales"',
    ],
    [
      { department: 'warehouse' },
      'journeys[0].stages[1].touchpoints[0].department',
      'no department "warehouse"; add it to "departments"',
    ],
    [
      { partner: 'couriers' },
      'journeys[0].stages[1].touchpoints[0].partner',
      'no partner "couriers"; the nearest is "courier"',
    ],
    [
      { slug: 'search' },
      'journeys[0].stages[1].touchpoints[0].slug',
      '"search" is journeys[0].stages[0].touchpoints[0] already',
    ],
    [
      { slug: 'bill' },
      'journeys[0].stages[1].touchpoints[0].slug',
      '"bill" belongs to the journey "customer" already; choose another slug',
    ],
    [{ channel: 'shop' }, 'journeys[0].stages[1].touchpoints[0].channel', /^"shop" must be one of .*"store"/],
    [{ importance: 6 }, 'journeys[0].stages[1].touchpoints[0].importance', 'must be at most 5'],
    [{ importance: 2.5 }, 'journeys[0].stages[1].touchpoints[0].importance', '2.5 must be a whole number'],
    [{ target: 101 }, 'journeys[0].stages[1].touchpoints[0].target', 'must be at most 100'],
    [{ name: ' ' }, 'journeys[0].stages[1].touchpoints[0].name', 'must not be empty'],
    [
      { slug: 'Check Out' },
      'journeys[0].stages[1].touchpoints[0].slug',
      '"Check Out" must be lower-case words joined by hyphens',
    ],
    [
      { chanel: 'web' },
      'journeys[0].stages[1].touchpoints[0].chanel',
      /^unknown key; did you mean "channel"\?/,
    ],
    [{ ideal: 'a\0b' }, 'journeys[0].stages[1].touchpoints[0].ideal', /^holds a NUL character/],
    [{ name: 'a\uD800' }, 'journeys[0].stages[1].touchpoints[0].name', /half of one/],
    [{ department: undefined }, 'journeys[0].stages[1].touchpoints[0].department', 'is missing'],
  ] as const)('%j', async ([change, path, message], { db }) => {
    await makeCompany(db);
    const fields = [
      { path, message: typeof message === 'string' ? message : expect.stringMatching(message) },
    ];
    await expect(load(db, file(change))).rejects.toMatchObject({ code: 'invalid', fields });
    expect(await db.select().from(journeys)).toHaveLength(1);
  });

  test.for([
    [null, '', /^must be an object/],
    [[], '', /^must be an object/],
    ['{}', '', /^must be an object/],
    [{ journeys: {} }, 'journeys', /^must be a list/],
    [
      {
        departments: [
          { slug: 'a', name: 'A' },
          { slug: 'a', name: 'B' },
        ],
      },
      'departments[1].slug',
      '"a" is departments[0] already',
    ],
    [
      {
        journeys: [
          {
            slug: 'a',
            name: 'A',
            stages: [
              { slug: 's', name: 'S' },
              { slug: 's', name: 'T' },
            ],
          },
        ],
      },
      'journeys[0].stages[1].slug',
      '"s" is journeys[0].stages[0] already',
    ],
    [{ personas: [{ slug: 'p', name: 'P', priority: -1 }] }, 'personas[0].priority', 'must be at least 0'],
    [
      { journeys: [{ slug: 'a', name: 'A', reviewedOn: '2026-02-30' }] },
      'journeys[0].reviewedOn',
      /must be a day/,
    ],
  ] as const)('%j', async ([input, path, message], { db }) => {
    const fields = [
      { path, message: typeof message === 'string' ? message : expect.stringMatching(message) },
    ];
    await expect(load(db, input)).rejects.toMatchObject({ code: 'invalid', fields });
  });
});
