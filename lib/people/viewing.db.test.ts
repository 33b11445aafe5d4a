import { asc, eq } from 'drizzle-orm';
import { NextRequest } from 'next/server';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { sessions } from '@/db/schema/sessions';
import { users } from '@/db/schema/users';
import { findViewer } from '@/lib/auth/find-viewer';
import { declareRoutes } from '@/lib/http/declare-routes';
import { makeOffice } from '@/tests/colleagues';
import { test } from '@/tests/fixtures';
import { claimOf } from '@/tests/signed-in';
import { endViewing } from './end-viewing';
import { readSight } from './read-sight';
import { startViewing } from './start-viewing';

const start = new Date('2026-03-29T01:30:00Z');
const HOUR = 3_600_000;
const at = (db: Db, ms = 0) => ({ db, now: new Date(start.getTime() + ms), requestId: 'r-1' });

async function open(db: Db) {
  const office = await makeOffice(db, start);
  const claim = await claimOf(db, office.ada.userId, start);
  const viewerAt = async (ms = 0) => {
    const viewer = await findViewer(claim, at(db, ms));
    if (!viewer) throw new Error('The session has ended.');
    return viewer;
  };
  return { ...office, claim, viewerAt };
}

type Found = Awaited<ReturnType<typeof findViewer>>;

/** What a route answers to this viewer. */
async function ask(viewer: Found, method: 'GET' | 'POST', permission: 'users.manage' | 'issues.work') {
  const { get, post } = declareRoutes(() => Promise.resolve(viewer));
  const route = { permission, run: () => ({ done: true }) };
  const handler = method === 'GET' ? get(route) : post(route);
  const request = new NextRequest('http://corridor.test/api/v1/thing', { method });
  return handler(request, { params: Promise.resolve({}) });
}

describe('looking as somebody else', () => {
  test('shows what the role and department see, for an hour', async ({ db }) => {
    const { care, viewerAt } = await open(db);
    await startViewing(await viewerAt(), { role: 'department_head', department: 'care' });
    expect(await viewerAt(HOUR - 1)).toMatchObject({
      role: 'department_head',
      departmentId: care.id,
      viewing: { ownRole: 'admin', departmentName: 'Care' },
    });
    const over = await viewerAt(HOUR);
    expect(over).toMatchObject({ role: 'admin', departmentId: null });
    expect(over.viewing).toBeUndefined();
  });

  test('permits what both may, and changes nothing whatever both may', async ({ db }) => {
    const { viewerAt } = await open(db);
    await startViewing(await viewerAt(), { role: 'department_head', department: 'care' });
    const viewer = await viewerAt();
    expect((await ask(viewer, 'GET', 'issues.work')).status).toBe(200);
    expect((await ask(viewer, 'GET', 'users.manage')).status).toBe(403);
    const refused = await ask(viewer, 'POST', 'issues.work');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('stop looking') });
  });

  test('is over at once for whoever is no admin any more', async ({ db }) => {
    const { ada, viewerAt } = await open(db);
    await startViewing(await viewerAt(), { role: 'department_head', department: 'care' });
    await db.update(users).set({ role: 'executive' }).where(eq(users.id, ada.userId));
    const viewer = await viewerAt();
    expect(viewer).toMatchObject({ role: 'executive', departmentId: null });
    expect(viewer.viewing).toBeUndefined();
  });

  test('belongs to one session, and is written down at both ends', async ({ db }) => {
    const { ada, claim, viewerAt } = await open(db);
    await startViewing(await viewerAt(), { role: 'executive', department: null });
    const other = await findViewer(await claimOf(db, ada.userId, start), at(db));
    expect(other?.viewing).toBeUndefined();
    await endViewing(await viewerAt());
    await endViewing(await viewerAt());
    expect((await viewerAt()).role).toBe('admin');
    expect(await db.select().from(auditLog).orderBy(asc(auditLog.id))).toMatchObject([
      { action: 'view.start', userId: claim.sub, after: { role: 'executive' } },
      { action: 'view.end', userId: claim.sub },
    ]);
    expect(await db.select().from(sessions).where(eq(sessions.id, claim.session))).toMatchObject([
      { viewRole: null, viewDepartmentId: null, viewUntil: null },
    ]);
  });

  test('as a department that does not exist is refused', async ({ db }) => {
    const { viewerAt } = await open(db);
    const attempt = startViewing(await viewerAt(), { role: 'department_head', department: 'nowhere' });
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('why somebody sees something is read from the department as it is now', async ({ db }) => {
  const { zoe, viewerAt } = await open(db);
  const sight = await readSight(await viewerAt(), { id: zoe.userId });
  expect(sight.owns).toBe('Zoë answers for bill, call and shop because Finance owns them.');
  await expect(readSight(await viewerAt(), { id: 2_000_000_000 })).rejects.toMatchObject({
    code: 'not_found',
  });
});
