import { expect } from 'vitest';
import { auditLog } from '@/db/schema/audit-log';
import { operator } from '@/lib/auth/viewer';
import { test } from '@/tests/fixtures';
import { recordAudit } from './record-audit';

const now = new Date('2026-03-29T01:30:00Z');

test('of a change keeps what differs, and no secret', async ({ db }) => {
  await recordAudit(
    db,
    { ...operator(db, now), requestId: 'r-1' },
    {
      action: 'user.change',
      subject: 'user:7',
      before: { name: 'Zoë', role: 'executive', passwordHash: '$argon2id$1' },
      after: { name: 'Zoë', role: 'admin', passwordHash: '$argon2id$2' },
    },
  );
  expect(await db.select().from(auditLog)).toMatchObject([
    { at: now, userId: null, requestId: 'r-1', before: { role: 'executive' }, after: { role: 'admin' } },
  ]);
});

test('of something new keeps all of it', async ({ db }) => {
  await recordAudit(db, operator(db, now), {
    action: 'import.start',
    subject: 'import:1',
    after: { rows: 0, note: null },
  });
  expect(await db.select().from(auditLog)).toMatchObject([
    { before: null, after: { rows: 0, note: null }, requestId: null },
  ]);
});

test('goes when the change that it speaks of is rolled back', async ({ store }) => {
  const failed = store.transaction(async (tx) => {
    await recordAudit(tx, operator(tx, now), { action: 'import.undo', subject: 'import:1' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await store.$count(auditLog)).toBe(0);
});
