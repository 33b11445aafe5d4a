import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { departments } from '@/db/schema/departments';
import { mails } from '@/db/schema/notices';
import { invitations, users } from '@/db/schema/users';
import { findViewer } from '@/lib/auth/find-viewer';
import { verifyPassword } from '@/lib/auth/hash-password';
import { operator } from '@/lib/auth/viewer';
import { test } from '@/tests/fixtures';
import { claimOf } from '@/tests/signed-in';
import { acceptInvitation } from './accept-invitation';
import { addUser } from './add-user';
import { changeUser } from './change-user';
import { deactivateUser } from './deactivate-user';
import { importUsers } from './import-users';
import { inviteUser } from './invite-user';
import { listUsers } from './list-users';
import { reactivateUser } from './reactivate-user';
import { resetPassword } from './reset-password';
import { withdrawInvitation } from './withdraw-invitation';

const now = new Date('2026-03-29T01:30:00Z');
const zoe = {
  email: 'zoe@northwind.example',
  name: 'Zoë “O’Hara” & Søn',
  role: 'executive',
  department: null,
} as const;
const password = 'correct horse battery';
const at = (db: Db, later = 0) => ({
  db,
  now: new Date(now.getTime() + later),
  requestId: 'r-1',
  address: '10.0.0.1',
});
const wordOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);

const makeAdmin = (db: Db, email: string) =>
  addUser(operator(db, now), { email, name: email, role: 'admin', password });

describe('the last admin', () => {
  test('can neither be demoted nor deactivated', async ({ db }) => {
    const { id } = await makeAdmin(db, 'ada@northwind.example');
    const viewer = operator(db, now);
    const refusal = { code: 'conflict', message: expect.stringContaining('last admin') };
    await expect(changeUser(viewer, { ...zoe, id })).rejects.toMatchObject(refusal);
    await expect(deactivateUser(viewer, { id })).rejects.toMatchObject(refusal);
    const { id: second } = await makeAdmin(db, 'bea@northwind.example');
    await deactivateUser(viewer, { id });
    await expect(deactivateUser(viewer, { id: second })).rejects.toMatchObject(refusal);
  });

  test('stays when two admins remove each other at the same moment', async ({ store }) => {
    const { id: ada } = await makeAdmin(store, 'ada@northwind.example');
    const { id: bea } = await makeAdmin(store, 'bea@northwind.example');
    const viewer = operator(store, now);
    const tries = await Promise.allSettled([
      deactivateUser(viewer, { id: ada }),
      changeUser(viewer, { ...zoe, id: bea }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const admins = (await store.select().from(users)).filter(
      ({ role, active }) => role === 'admin' && active,
    );
    expect(admins).toHaveLength(1);
  });
});

describe('an account', () => {
  test('that is deactivated is out at its next request, and comes back without its old sessions', async ({
    db,
  }) => {
    const { id } = await makeAdmin(db, 'ada@northwind.example');
    await makeAdmin(db, 'bea@northwind.example');
    const claim = await claimOf(db, id, now);
    await deactivateUser(operator(db, now), { id });
    expect(await findViewer(claim, at(db))).toBeNull();
    await reactivateUser(operator(db, now), { id });
    expect(await findViewer(claim, at(db))).toBeNull();
  });

  test('whose password was reset has to choose another first, and no password is written down', async ({
    db,
  }) => {
    const { id } = await addUser(operator(db, now), {
      email: zoe.email,
      name: zoe.name,
      role: 'executive',
      password,
    });
    const claim = await claimOf(db, id, now);
    const reset = await resetPassword(operator(db, now), { id });
    const [row] = await db.select().from(users).where(eq(users.id, id));
    expect(await verifyPassword(row?.passwordHash, reset.password)).toBe(true);
    expect(await findViewer(claim, at(db))).toBeNull();
    expect(await findViewer(await claimOf(db, id, now, 2), at(db))).toMatchObject({
      mustChoosePassword: true,
    });
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain(reset.password);
  });

  test('that does not exist is not found', async ({ db }) => {
    const missing = { id: 999_999 };
    const viewer = operator(db, now);
    const tries = [
      () => changeUser(viewer, { ...zoe, ...missing }),
      () => deactivateUser(viewer, missing),
      () => reactivateUser(viewer, missing),
      () => resetPassword(viewer, missing),
      () => withdrawInvitation(viewer, missing),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an invitation', () => {
  test('makes an account once, with the password that the invited chose', async ({ db }) => {
    const { link } = await inviteUser(operator(db, now), zoe);
    expect(await acceptInvitation(at(db), { token: wordOf(link), password })).toEqual({ email: zoe.email });
    const [row] = await db.select().from(users).where(eq(users.email, zoe.email));
    expect(row).toMatchObject({ name: zoe.name, role: 'executive', passwordOneTime: false });
    const again = acceptInvitation(at(db), { token: wordOf(link), password: 'another horse battery' });
    await expect(again).rejects.toMatchObject({ code: 'not_found' });
  });

  test('keeps the word of its link in the mail alone: the store and the log hold its hash at most', async ({
    db,
  }) => {
    const { link } = await inviteUser(operator(db, now), zoe);
    const [mail] = await db.select().from(mails);
    expect(mail).toMatchObject({
      recipient: zoe.email,
      state: 'unsent',
      text: expect.stringContaining(link),
    });
    const kept = JSON.stringify([await db.select().from(invitations), await db.select().from(auditLog)]);
    expect(kept).not.toContain(wordOf(link));
  });

  test('opens nothing when it is withdrawn, replaced, a week old or unknown, with the same words', async ({
    db,
  }) => {
    const viewer = operator(db, now);
    const old = await inviteUser(viewer, zoe);
    const next = await inviteUser(viewer, zoe);
    const tryWith = (link: string, later = 0) =>
      acceptInvitation(at(db, later), { token: wordOf(link), password }).then(
        () => 'opened',
        (refusal: unknown) => (refusal instanceof Error ? refusal.message : ''),
      );
    const said = [await tryWith(old.link), await tryWith('/x'), await tryWith(next.link, 7 * 86_400_000)];
    await withdrawInvitation(viewer, { id: next.id });
    said.push(await tryWith(next.link));
    expect(new Set(said)).toEqual(new Set([expect.stringContaining('Ask an admin')]));
    expect(await db.$count(users)).toBe(0);
  });

  test('is taken by one of those who open it at the same moment', async ({ store }) => {
    const { link } = await inviteUser(operator(store, now), zoe);
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => acceptInvitation(at(store), { token: wordOf(link), password })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await store.$count(users)).toBe(1);
  });

  test('ends guessing from one address', async ({ db }) => {
    const guesses = Array.from({ length: 31 }, () => acceptInvitation(at(db), { token: 'x', password }));
    const refusals = (await Promise.allSettled(guesses)).map((one) =>
      one.status === 'rejected' && one.reason instanceof Error ? Reflect.get(one.reason, 'code') : null,
    );
    expect(refusals.filter((code) => code === 'rate_limited')).toHaveLength(1);
  });

  test('is not for somebody who can sign in already', async ({ db }) => {
    await makeAdmin(db, zoe.email);
    await expect(inviteUser(operator(db, now), zoe)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a file of people', () => {
  const csv = [
    'E-mail,Name,Role,Department'.replace('E-mail', 'email'),
    'zoe@northwind.example,"Zoë “O’Hara” & Søn",Executive,',
    'head@northwind.example,Head,department head,finance',
    'lost@northwind.example,Lost,department_head,moon',
    'nobody,Nobody,admin,',
    'zoe@northwind.example,Twin,admin,',
    'headless@northwind.example,Headless,department_head,',
  ].join('\r\n');

  test('invites who fits and gives back who does not, with the reason; a dry run changes nothing', async ({
    db,
  }) => {
    await db.insert(departments).values({ slug: 'finance', name: 'Finance' });
    const tried = await importUsers(operator(db, now), { csv, dryRun: true });
    expect(tried).toMatchObject({ invited: 2, refused: 4 });
    expect(await db.$count(invitations)).toBe(0);
    const { rows } = await importUsers(operator(db, now), { csv, dryRun: false });
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, null],
      [3, null],
      [4, 'There is no department moon.'],
      [5, 'email must be an e-mail address'],
      [6, 'email stands in the file twice'],
      [7, expect.stringContaining('department is missing')],
    ]);
    expect(rows.filter(({ link }) => link !== null)).toHaveLength(2);
    const { invitations: waiting } = await listUsers(operator(db, now));
    expect(waiting.map(({ email, department }) => [email, department])).toEqual([
      ['head@northwind.example', 'finance'],
      ['zoe@northwind.example', null],
    ]);
  });

  test.for(['', 'email;name\na;b', 'email,name,role', 'email,name,role\n"broken'])(
    '%j is refused',
    async (text, { db }) => {
      await expect(importUsers(operator(db, now), { csv: text, dryRun: false })).rejects.toMatchObject({
        code: 'invalid',
      });
    },
  );
});
