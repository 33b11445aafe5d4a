import { desc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { departments } from '@/db/schema/departments';
import { users } from '@/db/schema/users';
import type { Viewer } from '@/lib/auth/viewer';
import type { Role } from '@/lib/domain/vocabulary';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { annotateTouchpoint } from './annotate-touchpoint';
import { assessTouchpoint } from './assess-touchpoint';
import { newAssessment } from './detail-schema';
import { listAnnotations } from './list-annotations';
import { listAssessments } from './list-assessments';
import { removeAnnotation } from './remove-annotation';

const NOW = new Date('2026-04-15T10:00:00Z');

async function signIn(db: Db, role: Role, departmentId: number | null): Promise<Viewer> {
  const [user] = await db
    .insert(users)
    .values({
      email: `${role}-${departmentId ?? 0}@example.com`,
      name: 'Zoë',
      role,
      departmentId,
      passwordHash: '$argon2id$1',
    })
    .returning();
  return { db, now: NOW, role, departmentId, userId: user?.id ?? null, name: 'Zoë' };
}

const lastAudit = async (db: Db) => (await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

describe('an annotation', () => {
  test('is written by the owner, shown to everybody and removed again, each with an audit row', async ({
    db,
  }) => {
    const { department } = await makeCompany(db);
    const head = await signIn(db, 'department_head', department.id);
    const note = { slug: 'bill', day: '2026-03-09', text: 'New bill went out' };
    const added = await annotateTouchpoint(head, note);
    expect(await lastAudit(db)).toMatchObject({ action: 'annotation.add', userId: head.userId });
    const executive = await signIn(db, 'executive', null);
    expect((await listAnnotations(executive, { slug: 'bill' })).annotations).toEqual([
      { id: added.id, day: note.day, text: note.text, author: 'Zoë' },
    ]);
    expect((await listAnnotations(executive, { slug: 'call' })).annotations).toEqual([]);
    await expect(removeAnnotation(head, { slug: 'call', id: added.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await removeAnnotation(head, { slug: 'bill', id: added.id });
    expect(await lastAudit(db)).toMatchObject({ action: 'annotation.remove', before: { text: note.text } });
    expect((await listAnnotations(executive, { slug: 'bill' })).annotations).toEqual([]);
  });

  test.for([
    ['executive', 'own'],
    ['department_head', 'other'],
  ] as const)('is refused to an %s of the %s department', async ([role, whose], { db }) => {
    const { department } = await makeCompany(db);
    const [other] = await db.insert(departments).values({ slug: 'hr', name: 'HR' }).returning();
    const viewer = await signIn(db, role, whose === 'own' ? department.id : (other?.id ?? 0));
    const refused = { code: 'forbidden' };
    await expect(
      annotateTouchpoint(viewer, { slug: 'bill', day: '2026-03-09', text: 'x' }),
    ).rejects.toMatchObject(refused);
    await expect(removeAnnotation(viewer, { slug: 'bill', id: 1 })).rejects.toMatchObject(refused);
    await expect(
      assessTouchpoint(viewer, { slug: 'bill', quarter: '2026-04-01', estimate: 90, note: '' }),
    ).rejects.toMatchObject(refused);
    expect(await lastAudit(db)).toBeUndefined();
  });
});

describe('a self-assessment', () => {
  test('stands beside the customers of its quarter, with the interval of their share', async ({ db }) => {
    const { department, source } = await makeCompany(db);
    const head = await signIn(db, 'department_head', department.id);
    const occurredAt = new Date('2026-02-10T10:00:00Z');
    await ingestAll(
      db,
      source.id,
      [
        ...makeRows(160, { occurredAt, answers: { csat: 5 } }),
        ...makeRows(40, { occurredAt, answers: { csat: 1 } }),
      ],
      NOW,
    );
    await assessTouchpoint(head, { slug: 'bill', quarter: '2026-01-01', estimate: 70, note: '' });
    await assessTouchpoint(head, {
      slug: 'bill',
      quarter: '2026-01-01',
      estimate: 92,
      note: 'after training',
    });
    expect(await lastAudit(db)).toMatchObject({
      action: 'self_assessment.write',
      before: { estimate: 70, note: '' },
      after: { estimate: 92, note: 'after training' },
    });
    const { assessments } = await listAssessments(head, { slug: 'bill' });
    expect(assessments.map(({ quarter }) => quarter)).toEqual([
      '2026-04-01',
      '2026-01-01',
      '2025-10-01',
      '2025-07-01',
      '2025-04-01',
    ]);
    const gap = assessments[1]?.gap;
    expect(assessments[1]).toMatchObject({ estimate: 92, csat: { value: 80, answered: 200 } });
    expect(gap?.by).toBeCloseTo(12, 10);
    expect(gap?.low).toBeCloseTo(92 - 84.95, 1);
    expect(gap?.high).toBeCloseTo(92 - 73.91, 1);
    expect(assessments[0]).toMatchObject({ estimate: null, gap: null, csat: { value: null } });
  });

  test('is refused for a quarter to come', async ({ db }) => {
    const { department } = await makeCompany(db);
    const head = await signIn(db, 'department_head', department.id);
    await expect(
      assessTouchpoint(head, { slug: 'bill', quarter: '2026-07-01', estimate: 90, note: '' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'quarter' }] });
  });

  test.for([
    [{ quarter: '2026-02-01', estimate: 50 }, 'quarter'],
    [{ quarter: '2026-01-01', estimate: 101 }, 'estimate'],
    [{ quarter: '2026-01-01', estimate: null }, 'estimate'],
  ] as const)('%j is refused', ([input, field]) => {
    expect(newAssessment.safeParse(input).error?.issues[0]?.path).toEqual([field]);
  });
});
