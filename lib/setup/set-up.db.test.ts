import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { departments } from '@/db/schema/departments';
import { firstRun } from '@/db/schema/first-run';
import { issueEvents, issues } from '@/db/schema/issues';
import { settings } from '@/db/schema/settings';
import { touchpoints } from '@/db/schema/touchpoints';
import { users } from '@/db/schema/users';
import { signIn } from '@/lib/auth/sign-in';
import { operator } from '@/lib/auth/viewer';
import { addUser } from '@/lib/people/add-user';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { dismissChecklist } from './dismiss-checklist';
import { offerSetup } from './offer-setup';
import { readChecklist } from './read-checklist';
import { setupForm, type SetupForm } from './schema';
import { setUp } from './set-up';

const NOW = new Date('2026-03-29T01:30:00Z');
const PASSWORD = 'a long walk by the harbour';

const doorstep = (db: Db, address = '192.0.2.1') => ({ db, now: NOW, requestId: 'r-1', address });
const formWith = (token: string | null, rest: Partial<SetupForm> = {}): SetupForm => ({
  token: token ?? '',
  name: 'Zoë “O’Hara” & Søn',
  email: 'zoe@x.example',
  password: PASSWORD,
  organisation: 'Søn & Co',
  timezone: 'Asia/Kathmandu',
  currency: 'NPR',
  departments: [],
  template: null,
  ...rest,
});

describe('setting up an empty store', () => {
  test('makes the first admin, who can sign in, names the organisation, lays out departments and a journey', async ({
    db,
  }) => {
    const token = await offerSetup(operator(db, NOW));
    const given = [
      { slug: 'service', name: 'Care' },
      { slug: 'legal', name: 'Legal' },
    ];
    await setUp(doorstep(db), formWith(token, { template: 'subscription', departments: given }));
    expect(await db.select().from(users)).toMatchObject([
      { email: 'zoe@x.example', role: 'admin', active: true },
    ]);
    expect(await signIn(doorstep(db), { email: 'zoe@x.example', password: PASSWORD })).toMatchObject({
      role: 'admin',
    });
    expect(await db.select().from(settings)).toMatchObject([
      { name: 'Søn & Co', timezone: 'Asia/Kathmandu', currency: 'NPR' },
    ]);
    expect(await db.$count(touchpoints)).toBe(22);
    const names = (await db.select().from(departments)).map(({ slug, name }) => [slug, name]);
    expect(names).toHaveLength(6);
    expect(names).toContainEqual(['service', 'Care']);
    expect(names).toContainEqual(['legal', 'Legal']);
    const [admin] = await db.select().from(users);
    const actions = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.userId, admin?.id ?? 0));
    expect(actions.map(({ action }) => action)).toEqual([
      'setup.complete',
      'settings.change',
      'journeys.import',
      'session.start',
    ]);
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain(token);
  });

  test('is done once: the token opens nothing afterwards, and none is offered', async ({ db }) => {
    const token = await offerSetup(operator(db, NOW));
    await setUp(doorstep(db), formWith(token));
    await expect(setUp(doorstep(db), formWith(token, { email: 'eve@x.example' }))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await offerSetup(operator(db, NOW))).toBeNull();
    expect(await db.select().from(firstRun)).toMatchObject([{ tokenHash: null }]);
    expect(await db.$count(users)).toBe(1);
  });

  test('is shut to a wrong token, an old one and none, and after ten tries to the right one too', async ({
    db,
  }) => {
    await expect(setUp(doorstep(db), formWith(''))).rejects.toMatchObject({ code: 'forbidden' });
    const old = await offerSetup(operator(db, NOW));
    const token = await offerSetup(operator(db, NOW));
    for (const wrong of [old, 'guess', '', ...Array.from({ length: 6 }, () => 'again')]) {
      await expect(setUp(doorstep(db), formWith(wrong))).rejects.toMatchObject({
        code: 'forbidden',
        fields: [{ path: 'token', message: 'does not fit' }],
      });
    }
    await expect(setUp(doorstep(db), formWith(token))).rejects.toMatchObject({ code: 'rate_limited' });
    expect(await db.$count(users)).toBe(0);
    await setUp(doorstep(db, '192.0.2.2'), formWith(token));
    expect(await db.$count(users)).toBe(1);
  });

  test('is shut where somebody was added on the command line meanwhile', async ({ db }) => {
    const token = await offerSetup(operator(db, NOW));
    await addUser(operator(db, NOW), { email: 'a@x.example', name: 'A', role: 'admin', password: PASSWORD });
    await expect(setUp(doorstep(db), formWith(token))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('by two at once makes one admin', async ({ store }) => {
    const token = await offerSetup(operator(store, NOW));
    const both = ['one@x.example', 'other@x.example'].map((email) =>
      setUp(doorstep(store), formWith(token, { email, template: 'retail' })),
    );
    const done = await Promise.allSettled(both);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(done.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
    expect(await store.$count(users)).toBe(1);
  });

  test('leaves nothing behind where a part of it does not fit', async ({ store }) => {
    const { source } = await makeCompany(store);
    await ingestAll(store, source.id, makeRows(1, {}), NOW);
    const token = await offerSetup(operator(store, NOW));
    await expect(setUp(doorstep(store), formWith(token))).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'timezone' }],
    });
    expect(await store.$count(users)).toBe(0);
    await setUp(doorstep(store), formWith(token, { timezone: 'Europe/Berlin' }));
    expect(await store.$count(users)).toBe(1);
  });

  test.for([
    ['timezone', { timezone: 'Moon/Base' }],
    ['timezone', { timezone: '+02:00' }],
    ['currency', { currency: 'euros' }],
    ['email', { email: 'nobody' }],
    ['password', { password: 'short' }],
    ['organisation', { organisation: '  ' }],
    ['template', { template: 'bank' }],
    ['departments', { departments: ['a', 'a'].map((slug) => ({ slug, name: 'A' })) }],
  ])('names the field %s where it does not fit', ([field, wrong]) => {
    const { error } = setupForm.safeParse({ ...formWith('t'), ...Object(wrong) });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

async function doneSteps(db: Db): Promise<string[]> {
  const { steps } = await readChecklist(operator(db, NOW));
  return steps.flatMap(({ step, done: is }) => (is ? [step] : []));
}

describe('the checklist', () => {
  test('follows a store from nothing to its first verified fix', async ({ db }) => {
    expect(await readChecklist(operator(db, NOW))).toMatchObject({ shown: true });
    expect(await doneSteps(db)).toEqual([]);
    const token = await offerSetup(operator(db, NOW));
    await setUp(doorstep(db), formWith(token, { template: 'retail' }));
    expect(await doneSteps(db)).toEqual(['organisation', 'journey']);
    const { department, points } = await makeCompany(db, { timezone: 'Asia/Kathmandu' });
    const found = { origin: 'hand', measure: 'csat', title: 'Bill', departmentId: department.id } as const;
    const at = { raisedAt: NOW, stateSince: NOW, updatedAt: NOW };
    const [raised] = await db
      .insert(issues)
      .values({ ...found, ...at, touchpointId: points[0]?.id ?? 0 })
      .returning();
    await addUser(operator(db, NOW), { email: 'a@x.example', name: 'A', role: 'executive' });
    expect(await doneSteps(db)).toEqual(['organisation', 'journey', 'people', 'issue']);
    expect(await readChecklist(operator(db, NOW))).toMatchObject({ shown: true });
    const issue = raised?.number ?? 0;
    await db.update(issues).set({ state: 'verified' }).where(eq(issues.number, issue));
    await db.insert(issueEvents).values({ issue, at: NOW, kind: 'verified' });
    expect(await doneSteps(db)).toEqual(['organisation', 'journey', 'people', 'issue', 'fix']);
    expect(await readChecklist(operator(db, NOW))).toMatchObject({ shown: false });
    await db.update(issues).set({ state: 'open', reopened: 1 }).where(eq(issues.number, issue));
    expect(await readChecklist(operator(db, NOW))).toMatchObject({ shown: false });
  });

  test('is put away for good', async ({ db }) => {
    await dismissChecklist(operator(db, NOW));
    await dismissChecklist(operator(db, NOW));
    expect(await readChecklist(operator(db, NOW))).toMatchObject({ shown: false });
  });
});
