import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { findBrokenSeal } from '@/db/queries/audit-chain';
import { listAudit } from '@/lib/audit-trail/list-audit';
import { auditQuery } from '@/lib/audit-trail/schema';
import { operator } from '@/lib/auth/viewer';
import { KEY_SCOPES, type Permission } from '@/lib/domain/permissions';
import { env } from '@/lib/env';
import type { RouteHandler } from '@/lib/http/declare-routes';
import { log } from '@/lib/log';
import { test } from './fixtures';
import { makeKey } from '@/lib/sources/make-key';
import { revokeKey } from '@/lib/sources/revoke-key';

// What is refused here is refused on purpose.
log.level = 'silent';

const given = { url: env.DATABASE_URL, pool: globalThis.corridorPool };

interface Door {
  path: string;
  method: string;
  permission: string;
  handler: RouteHandler;
}

/** Every method of every route, with the permission that its declaration names. */
async function findDoors(): Promise<Door[]> {
  const files = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('route.ts'),
  );
  const doors = await Promise.all(
    files.map(async (file) => {
      const path = `app/api/v1/${file}`;
      const handlers: Record<string, RouteHandler> = await import(/* @vite-ignore */ resolve(path));
      const source = readFileSync(path, 'utf8');
      const methods = [...source.matchAll(/export const ([A-Z]+) = [\s\S]*?permission: '([^']+)'/g)];
      return methods.map(([, method = '', permission = '']) => {
        const handler = handlers[method];
        if (!handler) throw new Error(`${path} has no ${method}`);
        return { path, method, permission, handler };
      });
    }),
  );
  return doors.flat();
}

function knock({ path, method, handler }: Door, headers: Record<string, string>): Promise<Response> {
  const url = new URL(path.replace('app', '').replace('/route.ts', ''), 'http://corridor.test');
  const request = new NextRequest(url, { method, headers: { host: 'corridor.test', ...headers } });
  return handler(request, { params: Promise.resolve({ id: '0', slug: 'nothing', number: '0', day: 'x' }) });
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

  test.for([...KEY_SCOPES])(
    'that carries %s finds its routes open and no others',
    async (scope, { copy }) => {
      const doors = await findDoors();
      const { key } = await make(copy, [scope]);
      const open: string[] = [];
      for (const door of doors) {
        const { status } = await knock(door, bearer(key));
        if (status !== 403) open.push(`${door.method} ${door.path}`);
        expect(status).not.toBe(401);
      }
      const own = doors.filter(({ permission }) => permission === scope);
      expect(open).toEqual(own.map(({ method, path }) => `${method} ${path}`));
    },
  );

  test('is told nothing by an unknown, an expired, a revoked and a mutilated key alike', async ({ copy }) => {
    const door = (await findDoors()).find(({ path }) => path.endsWith('v1/filters/route.ts'));
    if (!door) throw new Error('There is no such route');
    const past = await make(copy, ['metrics.read'], new Date('2026-01-01T12:00:00Z'), '2026-01-02');
    const revoked = await make(copy, ['metrics.read']);
    const whole = await make(copy, ['metrics.read']);
    expect((await knock(door, bearer(whole.key))).status).toBe(200);
    expect((await knock(door, bearer(revoked.key))).status).toBe(200);
    await revokeKey(operator(copy, new Date()), { id: revoked.id });
    const answers = new Set<string>();
    for (const key of [past.key, revoked.key, whole.key.slice(0, -1), 'crd_', 'x', `${whole.key} x`]) {
      const answer = await knock(door, { ...bearer(key), 'x-request-id': 'the-same-request' });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      answers.add(`${answer.status} ${await answer.text()}`);
    }
    expect([...answers]).toEqual([expect.stringMatching(/^401 .*The API key is not valid\./)]);
  });

  test('needs no cookie and is asked from anywhere; a cookie beside a key counts for nothing', async ({
    copy,
  }) => {
    const doors = await findDoors();
    const upload = doors.find(
      ({ path, method }) => path.endsWith('v1/imports/route.ts') && method === 'POST',
    );
    if (!upload) throw new Error('There is no such route');
    const abroad = { 'sec-fetch-site': 'cross-site' };
    const { key } = await make(copy, ['imports.run']);
    expect((await knock(upload, { ...bearer(key), ...abroad })).status).toBe(400);
    expect((await knock(upload, { ...bearer('crd_nothing'), ...abroad })).status).toBe(401);
    expect((await knock(upload, abroad)).status).toBe(403);
  });

  test('has its name in the log, and the chain holds', async ({ copy }) => {
    const exported = (await findDoors()).find(({ path }) => path.endsWith('v1/touchpoints/export/route.ts'));
    if (!exported) throw new Error('There is no such route');
    const { id, key } = await make(copy, ['metrics.read']);
    expect((await knock(exported, bearer(key))).status).toBe(200);
    const page = await listAudit(operator(copy, new Date()), auditQuery.parse({ action: 'export.take' }));
    expect(page.rows[0]).toMatchObject({ person: null, apiKey: { id, name: 'Warehouse' } });
    expect(await findBrokenSeal(copy)).toEqual({ broken: null, unsealed: 0 });
  });
});
