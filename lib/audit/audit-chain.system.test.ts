import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { auditChain, auditLog } from '@/db/schema/audit-log';
import { operator } from '@/lib/auth/viewer';
import { test } from '@/tests/fixtures';
import { findBrokenSeal } from '@/db/queries/audit-chain';
import { recordAudit } from './record-audit';

const now = new Date('2026-03-29T01:30:00Z');

const record = (store: Pool, subject: string) =>
  recordAudit(store, operator(store, now), {
    action: 'theme.add',
    subject,
    after: { name: 'Zoë “O’Hara” & Søn' },
  });

async function unguarded(
  store: Pool,
  change: (tx: Pick<Pool, 'execute'>) => Promise<unknown>,
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await change(tx);
  });
}

describe('the audit log', () => {
  test.for([
    ['changed', sql`update audit_log set subject = 'theme:b'`],
    ['deleted', sql`delete from audit_log`],
    ['emptied', sql`truncate audit_log cascade`],
    ['sealed anew', sql`update audit_chain set hash = hash`],
    ['taken out of the chain', sql`delete from audit_chain`],
  ] as const)('cannot be %s', async ([, change], { store }) => {
    await record(store, 'theme:a');
    await expect(store.execute(change)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('only ever added to') },
    });
    expect(await store.$count(auditLog)).toBe(1);
    expect(await store.$count(auditChain)).toBe(1);
  });

  test('is whole when nobody tampered with it, however many write at once', async ({ store }) => {
    await Promise.all(Array.from({ length: 25 }, (_, index) => record(store, `theme:${index}`)));
    const links = await store
      .select({ position: auditChain.position })
      .from(auditChain)
      .orderBy(auditChain.position);
    expect(links.map(({ position }) => position)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(await findBrokenSeal(store, 10)).toEqual({ broken: null, unsealed: 0 });
  });

  test('keeps nobody waiting for a long change that has a row in it', async ({ store }) => {
    await store.transaction(async (long) => {
      await recordAudit(long, operator(long, now), { action: 'import.undo', subject: 'import:1' });
      await record(store, 'theme:short');
    });
    const order = await store
      .select({ subject: auditLog.subject })
      .from(auditChain)
      .innerJoin(auditLog, eq(auditLog.id, auditChain.entryId))
      .orderBy(auditChain.position);
    expect(order.map(({ subject }) => subject)).toEqual(['theme:short', 'import:1']);
    expect(await findBrokenSeal(store)).toEqual({ broken: null, unsealed: 0 });
  });

  test.for([
    [
      'is rewritten',
      sql`update audit_log set after = '{"name":"Eve"}' where id = 2`,
      { broken: 2, unsealed: 0 },
    ],
    [
      'is moved in time',
      sql`update audit_log set at = at + interval '1 hour' where id = 2`,
      { broken: 2, unsealed: 0 },
    ],
    [
      'is removed',
      sql`with gone as (delete from audit_chain where entry_id = 2) delete from audit_log where id = 2`,
      { broken: 3, unsealed: 0 },
    ],
    [
      'was slipped in',
      sql`insert into audit_log (at, action, subject) values (now(), 'user.add', 'user:9')`,
      { broken: null, unsealed: 1 },
    ],
  ] as const)('shows it when a row %s past the guard', async ([, tamper, found], { store }) => {
    for (const subject of ['theme:a', 'theme:b', 'theme:c']) await record(store, subject);
    await unguarded(store, (tx) => tx.execute(tamper));
    expect(await findBrokenSeal(store, 1)).toEqual(found);
  });
});
