import { resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { findBrokenSeal } from '@/db/queries/audit-chain';
import { listAudit } from '@/lib/audit-trail/list-audit';
import { auditQuery } from '@/lib/audit-trail/schema';
import { operator } from '@/lib/auth/viewer';
import type { Permission } from '@/lib/domain/permissions';
import { env } from '@/lib/env';
import type { RouteHandler } from '@/lib/http/declare-routes';
import { log } from '@/lib/log';
import { ROUTES_FOLDER } from './find-routes';
import { test } from './fixtures';
import { makeKey } from '@/lib/sources/make-key';
import { revokeKey } from '@/lib/sources/revoke-key';

// What is refused here is refused on purpose.
log.level = 'silent';

const given = { url: env.DATABASE_URL, pool: globalThis.corridorPool };

type Door = (headers: Record<string, string>) => Promise<Response>;

async function openDoor(method: string, path: string): Promise<Door> {
  const handlers: Record<string, RouteHandler> = await import(
    /* @vite-ignore */ resolve(`${ROUTES_FOLDER}/${path}/route.ts`)
  );
  const handler = handlers[method];
  if (!handler) throw new Error(`${path} has no ${method}`);
  return (headers) => {
    const url = new URL(`http://corridor.test/api/v1/${path}`);
    const request = new NextRequest(url, { method, headers: { host: 'corridor.test', ...headers } });
    return handler(request, { params: Promise.resolve({}) });
  };
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

const make = (pool: Pool, scopes: Permission[], now = new Date(), lastDay: string | null = null) =>
  makeKey(operator(pool, now), { name: 'Warehouse', scopes, lastDay });

describe('a program with a key', () => {
  beforeEach<{ copy: Pool }>(({ copy }) => {
    Object.assign(env, { DATABASE_URL: 'postgres://the/store' });
    globalThis.corridorPool = copy;
  });
  afterAll(() => {
    Object.assign(env, { DATABASE_URL: given.url });
    globalThis.corridorPool = given.pool;
  });

  test('is told nothing by an unknown, an expired, a revoked and a mutilated key alike', async ({ copy }) => {
    const knock = await openDoor('GET', 'filters');
    const past = await make(copy, ['metrics.read'], new Date('2026-01-01T12:00:00Z'), '2026-01-02');
    const revoked = await make(copy, ['metrics.read']);
    const whole = await make(copy, ['metrics.read']);
    expect((await knock(bearer(whole.key))).status).toBe(200);
    expect((await knock(bearer(revoked.key))).status).toBe(200);
    await revokeKey(operator(copy, new Date()), { id: revoked.id });
    const answers = new Set<string>();
    for (const key of [past.key, revoked.key, whole.key.slice(0, -1), 'crd_', 'x', `${whole.key} x`]) {
      const answer = await knock({ ...bearer(key), 'x-request-id': 'the-same-request' });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      answers.add(`${answer.status} ${await answer.text()}`);
    }
    expect([...answers]).toEqual([expect.stringMatching(/^401 .*The API key is not valid\./)]);
  });

  test('needs no cookie and is asked from anywhere; a cookie beside a key counts for nothing', async ({
    copy,
  }) => {
    const knock = await openDoor('POST', 'imports');
    const abroad = { 'sec-fetch-site': 'cross-site' };
    const { key } = await make(copy, ['imports.run']);
    expect((await knock({ ...bearer(key), ...abroad })).status).toBe(400);
    expect((await knock({ ...bearer('crd_nothing'), ...abroad })).status).toBe(401);
    expect((await knock(abroad)).status).toBe(403);
  });

  test('has its name in the log, and the chain holds', async ({ copy }) => {
    const knock = await openDoor('GET', 'touchpoints/export');
    const { id, key } = await make(copy, ['metrics.read']);
    expect((await knock(bearer(key))).status).toBe(200);
    const page = await listAudit(operator(copy, new Date()), auditQuery.parse({ action: 'export.take' }));
    expect(page.rows[0]).toMatchObject({ person: null, apiKey: { id, name: 'Warehouse' } });
    expect(await findBrokenSeal(copy)).toEqual({ broken: null, unsealed: 0 });
  });
});
