import { TransactionRollbackError } from 'drizzle-orm';
import { NextRequest } from 'next/server';
import { resolve } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Db } from '@/db/client';
import { markdownTable } from '@/lib/domain/markdown-table';
import { can, KEY_SCOPES, type Permission } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/vocabulary';
import { env } from '@/lib/env';
import type { RouteHandler } from '@/lib/http/declare-routes';
import { prepareQueue } from '@/lib/jobs/queue';
import { findRoutes, ROUTES_FOLDER, type Route } from './find-routes';
import { test } from './fixtures';
import { ASKERS, makeRouteWorld, type Asker, type RouteWorld } from './route-world';

const given = { url: env.DATABASE_URL, pool: globalThis.corridorPool };
const ROLE_OF: Readonly<Partial<Record<Asker, Role>>> = {
  executive: 'executive',
  'own head': 'department_head',
  'other head': 'department_head',
  admin: 'admin',
  looking: 'department_head',
};
/** What somebody may change who looks as somebody else. */
const WAY_OUT = 'DELETE viewing';
/** What only a person has, though a key may read issues. */
const PERSONAL = 'issues/views/[id]';

afterAll(() => {
  Object.assign(env, { DATABASE_URL: given.url });
  globalThis.corridorPool = given.pool;
});

test('every route answers everybody as the committed matrix says (`vitest -u` writes it)', async ({
  store,
}) => {
  Object.assign(env, { DATABASE_URL: 'postgres://the/store' });
  await prepareQueue(store);
  const world = await makeRouteWorld(store);
  const rows: string[][] = [];
  const wrong: string[] = [];
  for (const route of findRoutes()) {
    const statuses: number[] = [];
    for (const asker of ASKERS) {
      const status = await ask(store, world, route, asker);
      statuses.push(status);
      if (!fits(route, asker, status)) wrong.push(`${route.method} ${route.path} for ${asker}: ${status}`);
    }
    rows.push([route.method, `\`/${route.path}\``, `\`${route.permission}\``, ...statuses.map(String)]);
  }
  expect(wrong).toEqual([]);
  await expect(page(rows)).toMatchFileSnapshot('../docs/route-roles.md');
  // Fourteen hundred requests.
}, 300_000);

/** What the table of permissions promises; whose it is may narrow that further, for a department head. */
function fits({ path, method, permission }: Route, asker: Asker, status: number): boolean {
  if (asker === 'anonymous') return status === 401;
  const shut = asker === 'looking' && method !== 'GET' && `${method} ${path}` !== WAY_OUT;
  if (shut || !mayPass(asker, permission)) return status === 403;
  if (status >= 500 || status === 401) return false;
  return status !== 403 || asker === 'other head' || (asker === 'its key' && path === PERSONAL);
}

function mayPass(asker: Asker, permission: Permission): boolean {
  if (asker === 'its key') return KEY_SCOPES.includes(permission);
  const role = ROLE_OF[asker];
  return role !== undefined && can(role, permission);
}

async function ask(db: Db, world: RouteWorld, route: Route, asker: Asker): Promise<number> {
  const declared: unknown = await import(/* @vite-ignore */ resolve(ROUTES_FOLDER, route.path, 'route.ts'));
  const handler: unknown =
    typeof declared === 'object' && declared !== null ? Reflect.get(declared, route.method) : null;
  if (!isHandler(handler)) throw new Error(`${route.method} ${route.path} is no handler.`);
  const { address, params, headers, body } = world.requestOf(route, asker);
  const request = new NextRequest(`http://corridor.test/api/v1/${address}`, {
    method: route.method,
    headers,
    ...(body !== undefined && { body }),
  });
  let status = 0;
  const asked = db.transaction(async (tx) => {
    Reflect.set(globalThis, 'corridorPool', tx);
    const response = await handler(request, { params: Promise.resolve(params) });
    await response.body?.cancel();
    status = response.status;
    tx.rollback();
  });
  await asked.catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error;
  });
  return status;
}

function isHandler(value: unknown): value is RouteHandler {
  return typeof value === 'function';
}

function page(rows: readonly string[][]): string {
  const heading = [
    'Method',
    'Path below /api/v1',
    'Permission',
    'Anonymous',
    'Executive',
    'Own head',
    'Other head',
    'Admin',
    'Looking',
    'Its key',
    'Other keys',
  ];
  return `# Who gets what from which route

Written by \`tests/route-roles.system.test.ts\` (\`npx vitest -u --project system tests/route-roles.system.test.ts\`), which asks every route for real; do not edit by hand.
\`e2e/routes.spec.ts\` asks the same of the built server over HTTP.

The status of the answer. What an id names is finance’s: “own head” heads finance, “other head” another department; “looking” is an admin who looks as the own head. “Its key” is
an API key that carries the permission of the route and no other, “other keys” one that carries everything else that a key can; where no key can carry it, both carry all that a key can. A mutation is sent an empty object unless
whose it is decides: so 400 means that the request came past the door and was read. 403 is the door; 404 is also what another’s row looks like.
Outside the table stand the routes that answer before anybody is known: \`/api/auth\`, \`/api/accept\`, \`/api/health\` and \`/api/ready\`.

${markdownTable([heading, ...rows])}
`;
}
