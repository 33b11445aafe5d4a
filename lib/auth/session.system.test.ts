import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { rateLimits } from '@/db/schema/rate-limits';
import { users } from '@/db/schema/users';
import { addUser } from '@/lib/people/add-user';
import { test } from '@/tests/fixtures';
import { claimOf } from '@/tests/signed-in';
import { findViewer } from './find-viewer';
import { SIGN_IN_LIMITS } from './limit-attempts';
import { RateLimited } from './rate-limited';
import { signIn } from './sign-in';
import { operator } from './viewer';

const now = new Date('2026-03-29T01:30:00Z');
const password = 'correct horse battery';
const at = (db: Db, address = '10.0.0.1') => ({ db, now, requestId: 'r-1', address });

async function makeUser(db: Db, email = 'zoe@northwind.example') {
  const { id } = await addUser(operator(db, now), {
    email,
    name: 'Zoë “O’Hara” & Søn',
    role: 'executive',
    password,
  });
  return { id, email, claim: await claimOf(db, id, now) };
}

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (refusal: unknown) => refusal,
  );

describe('a session', () => {
  test('shows the account as it is now', async ({ db }) => {
    const { id, claim } = await makeUser(db);
    expect(await findViewer(claim, { db, now, requestId: 'r-1' })).toEqual({
      userId: id,
      sessionId: claim.session,
      name: 'Zoë “O’Hara” & Søn',
      role: 'executive',
      departmentId: null,
      now,
      db,
      requestId: 'r-1',
    });
  });

  test.for([
    ['is deactivated', { active: false }],
    ['gets another session version', { sessionVersion: 2 }],
  ] as const)('is over at once when the account %s', async ([, change], { db }) => {
    const { id, claim } = await makeUser(db);
    await db.update(users).set(change).where(eq(users.id, id));
    expect(await findViewer(claim, { db, now, requestId: 'r-1' })).toBeNull();
  });

  test('is over when the account is gone', async ({ db }) => {
    const { claim } = await makeUser(db);
    expect(await findViewer({ ...claim, sub: 2_000_000_000 }, { db, now, requestId: 'r-1' })).toBeNull();
  });

  test('carries the new role from the next request on', async ({ db }) => {
    const { id, claim } = await makeUser(db);
    await db.update(users).set({ role: 'admin' }).where(eq(users.id, id));
    expect(await findViewer(claim, { db, now, requestId: 'r-1' })).toMatchObject({ role: 'admin' });
  });
});

describe('signing in', () => {
  test('opens with the right pair, whatever the case of the address, and is written down', async ({ db }) => {
    const { id } = await makeUser(db);
    const account = await signIn(at(db), { email: ' ZOE@Northwind.example ', password });
    expect(account.id).toBe(id);
    expect(await db.select().from(auditLog).where(eq(auditLog.action, 'session.start'))).toMatchObject([
      { userId: id, subject: `user:${id}`, at: now, requestId: 'r-1', after: { address: '10.0.0.1' } },
    ]);
    expect(await db.select({ lastSeenAt: users.lastSeenAt }).from(users)).toEqual([{ lastSeenAt: now }]);
  });

  test.for([
    ['a wrong password', { email: 'zoe@northwind.example', password: 'wrong' }],
    ['an unknown address', { email: 'nobody@northwind.example', password }],
  ] as const)(
    'with %s says no more than that the pair is wrong, and is written down',
    async ([, pair], { db }) => {
      await makeUser(db);
      expect(await refusalOf(signIn(at(db), pair))).toMatchObject({
        code: 'unauthenticated',
        message: 'The e-mail address and the password do not belong together.',
      });
      const rows = await db.select().from(auditLog).where(eq(auditLog.action, 'session.refuse'));
      expect(rows).toMatchObject([
        { userId: null, subject: pair.email, after: { reason: 'unauthenticated' } },
      ]);
      expect(JSON.stringify(rows)).not.toContain(pair.password);
    },
  );

  test('tells only who knows the password that the account is deactivated', async ({ db }) => {
    const { id, email } = await makeUser(db);
    await db.update(users).set({ active: false }).where(eq(users.id, id));
    expect(await refusalOf(signIn(at(db), { email, password }))).toMatchObject({ code: 'forbidden' });
    expect(await refusalOf(signIn(at(db), { email, password: 'wrong' }))).toMatchObject({
      code: 'unauthenticated',
    });
  });

  test.for([
    undefined,
    {},
    { email: 'zoe@northwind.example' },
    { email: ['zoe@northwind.example'], password },
    { email: 'zoe@northwind.example', password: { $ne: '' } },
    { email: 'zoe\0@northwind.example', password },
    { email: "' or 1=1 --", password },
    { email: 'zoe@northwind.example', password: 'x'.repeat(100_000) },
  ])('with %j is refused without a trace in the store', async (typed, { db }) => {
    expect(await refusalOf(signIn(at(db), typed))).toMatchObject({ code: 'unauthenticated' });
    expect(await db.$count(rateLimits)).toBe(0);
    expect(await db.$count(auditLog)).toBe(0);
  });
});

describe('guessing', () => {
  const { pair, account } = SIGN_IN_LIMITS;
  const wrong = { email: 'zoe@northwind.example', password: 'wrong' };

  async function guess(db: Db, times: number, from: (index: number) => string) {
    const codes: unknown[] = [];
    for (let index = 0; index < times; index += 1) {
      codes.push(await refusalOf(signIn(at(db, from(index)), wrong)));
    }
    return codes.filter((refusal) => refusal instanceof RateLimited);
  }

  test('at one account from one address ends, for the right password too, and says how long', async ({
    db,
  }) => {
    await makeUser(db);
    expect(await guess(db, pair.points, () => '10.0.0.1')).toHaveLength(0);
    const refusal = await refusalOf(signIn(at(db), { ...wrong, password }));
    expect(refusal).toMatchObject({
      code: 'rate_limited',
      message: 'Too many attempts. Try again in 15 minutes.',
    });
    expect(await refusalOf(signIn(at(db, '10.0.0.2'), { ...wrong, password }))).toBeNull();
  });

  test('ends for good reason only: what ran out is forgotten', async ({ db }) => {
    await makeUser(db);
    await guess(db, pair.points, () => '10.0.0.1');
    await db.update(rateLimits).set({ expire: new Date(0) });
    expect(await refusalOf(signIn(at(db), { ...wrong, password }))).toBeNull();
  });

  test('from one address alone never locks the account for others', async ({ db }) => {
    await makeUser(db);
    await guess(db, account.points + 5, () => '10.0.0.1');
    expect(await refusalOf(signIn(at(db, '10.0.0.2'), { ...wrong, password }))).toBeNull();
  });

  test('at one account from ever new addresses ends', async ({ db }) => {
    await makeUser(db);
    const refused = await guess(db, account.points + 1, (index) => `10.0.1.${index}`);
    expect(refused).toHaveLength(1);
  });

  test('counts attempts made at the same moment', async ({ store }) => {
    await makeUser(store);
    const attempts = await Promise.all(
      Array.from({ length: pair.points * 2 }, () => refusalOf(signIn(at(store), wrong))),
    );
    expect(attempts.filter((refusal) => refusal instanceof RateLimited)).toHaveLength(pair.points);
  });

  test('does not count what succeeded', async ({ db }) => {
    const { email } = await makeUser(db);
    for (let index = 0; index < pair.points * 2; index += 1) {
      await signIn(at(db), { email, password });
    }
    expect(await guess(db, pair.points, () => '10.0.0.1')).toHaveLength(0);
  });
});
