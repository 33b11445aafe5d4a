import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema/settings';
import { recordAudit } from '@/lib/audit/record-audit';
import { operator } from '@/lib/auth/viewer';
import { textStream } from '@/lib/http/text-stream';
import { addUser } from '@/lib/people/add-user';
import { test } from '@/tests/fixtures';
import { exportAudit } from './export-audit';
import { listAudit } from './list-audit';
import { auditQuery } from './schema';

const now = new Date('2026-03-29T22:30:00Z');

async function makeLog(db: Db) {
  await db.update(settings).set({ timezone: 'Europe/Berlin' });
  const { id } = await addUser(operator(db, now), {
    email: 'zoe@northwind.example',
    name: 'Zoë “O’Hara” & Søn',
    role: 'admin',
    password: 'correct horse battery',
  });
  const zoe = { ...operator(db, now), userId: id };
  await recordAudit(db, zoe, {
    action: 'theme.change',
    subject: 'theme:bills_100%',
    before: { name: 'Bills' },
    after: { name: '=Invoices' },
  });
  await recordAudit(
    db,
    { ...zoe, userId: null, now: new Date('2026-04-02T10:00:00Z') },
    {
      action: 'session.refuse',
      subject: 'eve@evil.example',
    },
  );
  return { zoe, id };
}

const actionsOf = async (db: Db, query: Record<string, string>) => {
  const { rows } = await listAudit(operator(db, now), auditQuery.parse(query));
  return rows.map(({ action }) => action);
};

describe('the audit log', () => {
  test('says who did what to whom, the newest first, with before and after', async ({ db }) => {
    const { id } = await makeLog(db);
    const { rows, next, offer } = await listAudit(operator(db, now), auditQuery.parse({}));
    expect(rows).toMatchObject([
      { action: 'session.refuse', subject: 'eve@evil.example', person: null, at: '2026-04-02T10:00:00.000Z' },
      { person: { id, name: 'Zoë “O’Hara” & Søn' }, before: { name: 'Bills' }, after: { name: '=Invoices' } },
      { action: 'user.add', subject: `user:${id}`, subjectName: 'Zoë “O’Hara” & Søn' },
    ]);
    expect(next).toBeNull();
    expect(offer.actions).toEqual(['session.refuse', 'theme.change', 'user.add']);
  });

  test.for([
    [{ person: 'nobody' }, ['session.refuse', 'user.add']],
    [{ action: 'theme' }, ['theme.change']],
    [{ action: 'user.add' }, ['user.add']],
    [{ subject: 'theme:' }, ['theme.change']],
    [{ search: 'o’hara' }, ['theme.change', 'user.add']],
    [{ search: 'INVOICES' }, ['theme.change']],
    [{ search: '100%' }, ['theme.change']],
    [{ search: '%%' }, []],
    // Half past ten in London is the next day in Berlin.
    [{ to: '2026-03-30' }, []],
    [{ from: '2026-03-30', to: '2026-03-31' }, ['theme.change', 'user.add']],
    [{ from: '2026-04-03' }, []],
  ] as const)('finds by %j', async ([query, actions], { db }) => {
    await makeLog(db);
    expect(await actionsOf(db, query)).toEqual(actions);
  });

  test('comes in pages that neither overlap nor skip', async ({ db }) => {
    await makeLog(db);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await listAudit(operator(db, now), auditQuery.parse({ pageSize: '1', cursor }));
      seen.push(...page.rows.map(({ action }) => action));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toEqual(['session.refuse', 'theme.change', 'user.add']);
  });

  test('can be taken away as CSV that no spreadsheet runs', async ({ db }) => {
    await makeLog(db);
    const text = await new Response(textStream(exportAudit(operator(db, now), {}))).text();
    const rows = parse(text, { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({ action: 'theme.change', after: '{"name":"=Invoices"}' });
  });

  test.for([
    [{ person: 'eve' }],
    [{ from: '2026-02-30' }],
    [{ cursor: '-1' }],
    [{ colour: 'red' }],
    [{ pageSize: '0' }],
  ])('refuses %j', ([query]) => {
    expect(auditQuery.safeParse(query).success).toBe(false);
  });
});
