import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { apiKeys } from '@/db/schema/api-keys';
import { auditLog } from '@/db/schema/audit-log';
import { rateLimits } from '@/db/schema/rate-limits';
import { findKeyViewer } from '@/lib/auth/find-key-viewer';
import { operator } from '@/lib/auth/viewer';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { listSources } from './list-sources';
import { makeKey } from './make-key';
import { revokeKey } from './revoke-key';
import { newKey } from './schema';

const MINUTE = 60_000;

describe('a key', () => {
  test('is shown once; the store has its hash and its beginning, the log neither', async ({ db }) => {
    const now = new Date();
    const { id, key } = await makeKey(operator(db, now), {
      name: 'Warehouse',
      scopes: ['imports.run', 'imports.run'],
      lastDay: null,
    });
    expect(key).toMatch(/^crd_[\w-]{43}$/);
    const [stored] = await db.select().from(apiKeys);
    expect(stored).toMatchObject({ id, prefix: key.slice(0, 12), scopes: ['imports.run'] });
    const seen = JSON.stringify([
      stored,
      await listSources(operator(db, now)),
      await db.select().from(auditLog),
    ]);
    expect(seen).not.toContain(key);
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain(stored?.keyHash);
  });

  test('ends with its last day where the organisation is', async ({ db }) => {
    await makeCompany(db, { timezone: 'Asia/Kathmandu' });
    const now = new Date('2026-03-10T12:00:00Z');
    const { key } = await makeKey(operator(db, now), {
      name: 'Warehouse',
      scopes: ['metrics.read'],
      lastDay: '2026-03-10',
    });
    const at = (instant: string) =>
      findKeyViewer(key, { db, now: new Date(instant), requestId: 'r-1', address: '::1' });
    await expect(at('2026-03-10T18:14:59Z')).resolves.toMatchObject({ scopes: ['metrics.read'] });
    await expect(at('2026-03-10T18:15:00Z')).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(
      makeKey(operator(db, now), { name: 'x', scopes: ['metrics.read'], lastDay: '2026-03-09' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'lastDay' }] });
  });

  test('notes its last use once a minute', async ({ db }) => {
    const begun = Date.parse('2026-03-10T12:00:00Z');
    const { id, key } = await makeKey(operator(db, new Date(begun)), {
      name: 'Warehouse',
      scopes: ['metrics.read'],
      lastDay: null,
    });
    const used = async (after: number) => {
      const now = new Date(begun + after);
      await findKeyViewer(key, { db, now, requestId: 'r-1', address: '::1' });
      const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, id));
      return (row?.lastUsedAt?.getTime() ?? 0) - begun;
    };
    expect(await used(0)).toBe(0);
    expect(await used(MINUTE)).toBe(0);
    expect(await used(MINUTE + 1)).toBe(MINUTE + 1);
  });

  test('is held to a number of requests, and an address to a number of wrong keys', async ({ db }) => {
    const now = new Date();
    const { id, key } = await makeKey(operator(db, now), {
      name: 'Warehouse',
      scopes: ['metrics.read'],
      lastDay: null,
    });
    const expire = new Date(Date.now() + MINUTE);
    await db.insert(rateLimits).values([
      { key: `api key:${id}`, points: 600, expire },
      { key: 'unknown key:::1', points: 60, expire },
    ]);
    const from = { db, now, requestId: 'r-1', address: '::1' };
    await expect(findKeyViewer(key, from)).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(findKeyViewer('crd_x', from)).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(findKeyViewer('crd_x', { ...from, address: '::2' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  test('that was widened in the store carries nothing that no key can', async ({ db }) => {
    const now = new Date();
    const { key, id } = await makeKey(operator(db, now), {
      name: 'Warehouse',
      scopes: ['metrics.read'],
      lastDay: null,
    });
    await db
      .update(apiKeys)
      .set({ scopes: ['metrics.read', 'users.manage', 'nonsense'] })
      .where(eq(apiKeys.id, id));
    const viewer = await findKeyViewer(key, { db, now, requestId: 'r-1', address: '::1' });
    expect(viewer.scopes).toEqual(['metrics.read']);
  });

  test('is revoked once; an unknown one is not there', async ({ db }) => {
    const ada = operator(db, new Date());
    const { id } = await makeKey(ada, { name: 'Warehouse', scopes: ['metrics.read'], lastDay: null });
    await revokeKey(ada, { id });
    await revokeKey(ada, { id });
    expect((await listSources(ada)).keys).toMatchObject([{ id, state: 'revoked' }]);
    expect((await db.select().from(auditLog)).map(({ action }) => action)).toEqual([
      'api_key.make',
      'api_key.revoke',
    ]);
    await expect(revokeKey(ada, { id: id + 1 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test.for([
    ['name', ' '],
    ['scopes', []],
    ['scopes', ['users.manage']],
    ['lastDay', '2026-02-30'],
  ] as const)('is refused with %s %j', ([field, value]) => {
    const read = newKey.safeParse({ name: 'x', scopes: ['metrics.read'], lastDay: null, [field]: value });
    expect(read.error?.issues[0]?.path[0]).toBe(field);
  });
});
