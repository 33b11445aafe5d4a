import { Secret, TOTP } from 'otpauth';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { users } from '@/db/schema/users';
import { addUser } from '@/lib/people/add-user';
import { test } from '@/tests/fixtures';
import { SIGN_IN_LIMITS } from './limit-attempts';
import { CodeRefused } from './pass-second-step';
import { RateLimited } from './rate-limited';
import { renewRecoveryCodes } from './recovery-codes';
import { signIn } from './sign-in';
import { makeTwoStepSecret, openSecret, sealSecret, stepOfCode } from './two-step-secret';
import { operator } from './viewer';

const now = new Date('2026-03-29T01:30:00Z');
const pair = { email: 'zoe@northwind.example', password: 'correct horse battery' };
const at = (db: Db, later = 0) => ({
  db,
  now: new Date(now.getTime() + later * 1000),
  requestId: 'r-1',
  address: '10.0.0.1',
});

async function makeTwoStepUser(db: Db) {
  const { id } = await addUser(operator(db, now), { ...pair, name: 'Zoë “O’Hara” & Søn', role: 'executive' });
  const secret = makeTwoStepSecret();
  await db
    .update(users)
    .set({ twoStepSecret: sealSecret(secret) })
    .where(eq(users.id, id));
  const [recoveryCode = ''] = await renewRecoveryCodes(db, id);
  const codeAt = (later = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + later * 1000 });
  return { id, secret, recoveryCode, codeAt };
}

describe('signing in with two steps', () => {
  test('asks for a code once the password is right, and not before', async ({ db }) => {
    await makeTwoStepUser(db);
    await expect(signIn(at(db), pair)).rejects.toMatchObject({ given: false });
    const wrong = signIn(at(db), { ...pair, password: 'wrong horse battery' });
    await expect(wrong).rejects.not.toHaveProperty('given');
  });

  test('takes a code once', async ({ db }) => {
    const { id, codeAt } = await makeTwoStepUser(db);
    expect((await signIn(at(db), { ...pair, code: ` ${codeAt()} ` })).id).toBe(id);
    await expect(signIn(at(db), { ...pair, code: codeAt() })).rejects.toMatchObject({ given: true });
    expect((await signIn(at(db, 30), { ...pair, code: codeAt(30) })).id).toBe(id);
  });

  test('ends after a few guesses at the code, for the right one too', async ({ db }) => {
    const { codeAt } = await makeTwoStepUser(db);
    for (let guess = 0; guess < SIGN_IN_LIMITS.pair.points; guess += 1) {
      await expect(signIn(at(db), { ...pair, code: codeAt(3600 + guess * 60) })).rejects.toBeInstanceOf(
        CodeRefused,
      );
    }
    await expect(signIn(at(db), { ...pair, code: codeAt() })).rejects.toBeInstanceOf(RateLimited);
  });

  test('takes the code of a clock that is half a minute off, and none that is older', async ({ db }) => {
    const { id, codeAt } = await makeTwoStepUser(db);
    await expect(signIn(at(db), { ...pair, code: codeAt(-90) })).rejects.toMatchObject({ given: true });
    expect((await signIn(at(db), { ...pair, code: codeAt(-30) })).id).toBe(id);
  });

  test('takes a recovery code once, however it is typed, and writes down that it was one', async ({ db }) => {
    const { id, recoveryCode } = await makeTwoStepUser(db);
    const typed = recoveryCode.toUpperCase().replaceAll('-', ' ');
    expect((await signIn(at(db), { ...pair, code: typed })).id).toBe(id);
    await expect(signIn(at(db), { ...pair, code: recoveryCode })).rejects.toMatchObject({ given: true });
    const rows = await db.select().from(auditLog).where(eq(auditLog.action, 'session.start'));
    expect(rows).toMatchObject([{ after: { secondStep: 'recovery_code' } }]);
    expect(JSON.stringify(rows)).not.toContain(recoveryCode);
  });

  test('writes down a wrong code, and not that one was asked for', async ({ db }) => {
    await makeTwoStepUser(db);
    await expect(signIn(at(db), pair)).rejects.toThrow();
    await expect(signIn(at(db), { ...pair, code: '000000' })).rejects.toThrow();
    expect(await db.select().from(auditLog).where(eq(auditLog.action, 'session.refuse'))).toMatchObject([
      { subject: pair.email, after: { reason: 'wrong_code' } },
    ]);
  });

  test('gives one of two who come with the same code at once', async ({ store }) => {
    const { codeAt } = await makeTwoStepUser(store);
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => signIn(at(store), { ...pair, code: codeAt() })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the secret of an app', () => {
  test('fits the vectors of RFC 6238', () => {
    const secret = Secret.fromUTF8('12345678901234567890').base32;
    // The last six of the eight digits of appendix B.
    expect(stepOfCode(secret, '287082', new Date(59_000))).toBe(1);
    expect(stepOfCode(secret, '081804', new Date(1_111_111_109_000))).toBe(37_037_036);
    expect(stepOfCode(secret, '279037', new Date(2_000_000_000_000))).toBe(66_666_666);
  });

  test('opens with the secret of the house that sealed it only', () => {
    const [key, other] = ['k'.repeat(32), 'o'.repeat(32)];
    const sealed = sealSecret('JBSWY3DPEHPK3PXP', key);
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(openSecret(sealed, key)).toBe('JBSWY3DPEHPK3PXP');
    expect(openSecret(sealed, other)).toBeNull();
    expect(openSecret('nonsense', key)).toBeNull();
  });
});
