import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { sessions } from '@/db/schema/sessions';
import { endSession } from '@/lib/auth/end-session';
import { findViewer } from '@/lib/auth/find-viewer';
import { readSession, type SessionClaim } from '@/lib/auth/session-claim';
import { SESSION_LIFE } from '@/lib/auth/session-life';
import { signIn } from '@/lib/auth/sign-in';
import { operator } from '@/lib/auth/viewer';
import { addUser } from '@/lib/people/add-user';
import { test } from '@/tests/fixtures';
import { changePassword } from './change-password';
import { endOwnSession } from './end-own-session';
import { endOwnSessions } from './end-own-sessions';
import { listSessions } from './list-sessions';

const start = new Date('2026-03-29T01:30:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0';
const password = 'correct horse battery';

const at = (db: Db, ms = 0) => ({ db, now: new Date(start.getTime() + ms), requestId: 'r-1' });

async function open(db: Db, email: string, ms = 0, sessionId: string | null = null): Promise<SessionClaim> {
  const doorstep = { ...at(db, ms), address: '10.0.0.1', userAgent: FIREFOX, sessionId };
  const { id, sessionVersion, session } = await signIn(doorstep, { email, password });
  return { sub: id, version: sessionVersion, session };
}

async function makeZoe(db: Db, email = 'zoe@northwind.example') {
  await addUser(operator(db, start), { email, name: 'Zoë “O’Hara” & Søn', role: 'executive', password });
  return { email, claim: await open(db, email) };
}

const viewerOf = async (db: Db, claim: SessionClaim, ms = 0) => {
  const viewer = await findViewer(claim, at(db, ms));
  if (!viewer) throw new Error('The session has ended.');
  return viewer;
};

const claimIn = (setCookie: string) => readSession(/=([^;]+);/.exec(setCookie)?.[1]);

describe('a session', () => {
  test('ends when nobody used it for the idle time, and not before', async ({ db }) => {
    const { claim } = await makeZoe(db);
    expect(await findViewer(claim, at(db, SESSION_LIFE.idleMs - MINUTE))).not.toBeNull();
    // Seen a moment ago, it lasts as long again.
    expect(await findViewer(claim, at(db, 2 * SESSION_LIFE.idleMs - 2 * MINUTE))).not.toBeNull();
    expect(await findViewer(claim, at(db, 3 * SESSION_LIFE.idleMs))).toBeNull();
  });

  test('ends a week after the sign-in however busy it was', async ({ db }) => {
    const { claim } = await makeZoe(db);
    for (let ms = 0; ms < SESSION_LIFE.longestMs; ms += 6 * HOUR) {
      expect(await findViewer(claim, at(db, ms))).not.toBeNull();
    }
    expect(await findViewer(claim, at(db, SESSION_LIFE.longestMs))).toBeNull();
  });

  test('is written down as seen once a minute at most', async ({ db }) => {
    const { claim } = await makeZoe(db);
    const seen = async () => (await db.select().from(sessions))[0]?.lastSeenAt;
    await findViewer(claim, at(db, MINUTE - 1));
    expect(await seen()).toEqual(start);
    await findViewer(claim, at(db, MINUTE + 1));
    expect(await seen()).toEqual(at(db, MINUTE + 1).now);
  });

  test('is another one after each sign-in, and the one before on that browser has ended', async ({ db }) => {
    const { email, claim } = await makeZoe(db);
    const next = await open(db, email, HOUR, claim.session);
    expect(next.session).not.toBe(claim.session);
    expect(await findViewer(claim, at(db, HOUR))).toBeNull();
    expect(await findViewer(next, at(db, HOUR))).not.toBeNull();
  });

  test('is another one after the password changed, and no younger', async ({ db }) => {
    const { claim } = await makeZoe(db);
    const viewer = await viewerOf(db, claim, HOUR);
    const renewed = await claimIn(
      await changePassword(viewer, { current: password, password: 'another horse battery' }),
    );
    expect(renewed?.session).not.toBe(claim.session);
    expect(await findViewer(claim, at(db, HOUR))).toBeNull();
    expect(await findViewer(renewed, at(db, HOUR))).not.toBeNull();
    const [row] = await db
      .select()
      .from(sessions)
      .where(eq(sessions.id, renewed?.session ?? ''));
    expect(row?.madeAt).toEqual(start);
  });

  test('that was signed out of opens nothing, whoever kept its cookie', async ({ db }) => {
    const { claim } = await makeZoe(db);
    await endSession({ ...at(db), address: '10.0.0.1' }, claim);
    expect(await findViewer(claim, at(db))).toBeNull();
  });

  test('of somebody else is not opened by its id', async ({ db }) => {
    const { claim: zoe } = await makeZoe(db);
    const { claim: bea } = await makeZoe(db, 'bea@northwind.example');
    expect(await findViewer({ ...zoe, session: bea.session }, at(db))).toBeNull();
  });
});

describe('one’s own sessions', () => {
  test('are listed with the browser in words, this one first', async ({ db }) => {
    const { email, claim } = await makeZoe(db);
    const other = await open(db, email, HOUR);
    const { sessions: list } = await listSessions(await viewerOf(db, claim, HOUR - 1));
    expect(list).toMatchObject([
      { id: claim.session, here: true, browser: 'Firefox on Linux', madeAt: start.toISOString() },
      { id: other.session, here: false },
    ]);
    expect(JSON.stringify(await db.select().from(sessions))).not.toContain('Gecko');
  });

  test('end one by one, and it is written down', async ({ db }) => {
    const { email, claim } = await makeZoe(db);
    const other = await open(db, email);
    await endOwnSession(await viewerOf(db, claim), { id: other.session });
    expect(await findViewer(other, at(db))).toBeNull();
    expect(await findViewer(claim, at(db))).not.toBeNull();
    expect(await db.select().from(auditLog).where(eq(auditLog.action, 'session.end'))).toMatchObject([
      { userId: claim.sub, after: { browser: 'Firefox on Linux' } },
    ]);
  });

  test('are one’s own alone: another’s is not found', async ({ db }) => {
    const { claim: zoe } = await makeZoe(db);
    const { claim: bea } = await makeZoe(db, 'bea@northwind.example');
    const attempt = endOwnSession(await viewerOf(db, zoe), { id: bea.session });
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    expect(await findViewer(bea, at(db))).not.toBeNull();
  });

  test('all end but this one, which gets another id', async ({ db }) => {
    const { email, claim } = await makeZoe(db);
    const other = await open(db, email);
    const renewed = await claimIn(await endOwnSessions(await viewerOf(db, claim)));
    expect(await findViewer(other, at(db))).toBeNull();
    expect(await findViewer(claim, at(db))).toBeNull();
    const { sessions: list } = await listSessions(await viewerOf(db, renewed ?? claim));
    expect(list).toMatchObject([{ id: renewed?.session, here: true }]);
  });
});
