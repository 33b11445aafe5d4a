import { TransactionRollbackError } from 'drizzle-orm';
import { NextRequest } from 'next/server';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Db } from '@/db/client';
import { markdownTable } from '@/lib/domain/markdown-table';
import { can, PERMISSIONS, type Permission } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/vocabulary';
import { env } from '@/lib/env';
import type { RouteHandler } from '@/lib/http/declare-routes';
import { prepareQueue } from '@/lib/jobs/queue';
import { test } from './fixtures';
import { ASKERS, makeRouteWorld, type Asker, type RouteWorld } from './route-world';

const FOLDER = 'app/api/v1';
const given = { url: env.DATABASE_URL, pool: globalThis.corridorPool };
const ROLE_OF: Readonly<Record<Asker, Role | null>> = {
  anonymous: null,
  executive: 'executive',
  'own head': 'department_head',
  'other head': 'department_head',
  admin: 'admin',
  looking: 'department_head',
};
/** What somebody may change who looks as somebody else. */
const WAY_OUT = 'DELETE viewing';

interface Route {
  /** Below `/api/v1`, as its folder is called. */
  path: string;
  method: string;
  permission: Permission;
}

const routes: readonly Route[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .toSorted((one, other) => (dirname(one) < dirname(other) ? -1 : 1))
  .flatMap((file) => {
    const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const path = file.replace(/\/?route\.ts$/, '');
    return [
      ...source.matchAll(/export const (?<method>[A-Z]+) = [\s\S]*?permission: '(?<permission>[^']+)'/g),
    ].map(({ groups }) => ({
      path,
      method: groups?.['method'] ?? '',
      permission: permissionCalled(groups?.['permission'] ?? ''),
    }));
  });

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
  for (const route of routes) {
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
  // Seven hundred requests.
}, 180_000);

/** What the table of permissions promises; whose it is may narrow that further, for a department head. */
function fits({ path, method, permission }: Route, asker: Asker, status: number): boolean {
  const role = ROLE_OF[asker];
  if (role === null) return status === 401;
  const shut = asker === 'looking' && method !== 'GET' && `${method} ${path}` !== WAY_OUT;
  if (shut || !can(role, permission)) return status === 403;
  return status < 500 && status !== 401 && (status !== 403 || asker === 'other head');
}

/** Asked for real, and undone. */
async function ask(db: Db, world: RouteWorld, { path, method }: Route, asker: Asker): Promise<number> {
  const file = resolve(FOLDER, path, 'route.ts');
  const declared: unknown = await import(/* @vite-ignore */ file);
  const handler: unknown =
    typeof declared === 'object' && declared !== null ? Reflect.get(declared, method) : null;
  if (!isHandler(handler)) throw new Error(`${method} ${path} is no handler.`);
  const params = world.paramsOf(path);
  const address = path.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
  const cookie = world.cookies[asker];
  const request = new NextRequest(`http://corridor.test/api/v1/${address}`, {
    method,
    headers: { 'content-type': 'application/json', ...(cookie !== null && { cookie }) },
    ...(method !== 'GET' && { body: JSON.stringify(world.bodyFor(method, path)) }),
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

function permissionCalled(name: string): Permission {
  const found = Object.keys(PERMISSIONS).find((known): known is Permission => known === name);
  if (found === undefined) throw new Error(`There is no permission ${name}.`);
  return found;
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
  ];
  return `# Who gets what from which route

Written by \`tests/route-roles.system.test.ts\` (\`npx vitest -u --project system tests/route-roles.system.test.ts\`), which asks every route for real; do not edit by hand.

The status of the answer. What an id names is finance’s: “own head” heads finance, “other head” another department; “looking” is an admin who looks as the own head. A mutation is sent an empty object unless
whose it is decides: so 400 means that the request came past the door and was read. 403 is the door; 404 is also what another’s row looks like.
Outside the table stand the routes that answer before anybody is known: \`/api/auth\`, \`/api/accept\`, \`/api/health\` and \`/api/ready\`.

${markdownTable([heading, ...rows])}
`;
}
