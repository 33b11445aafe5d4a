import { eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { sessions } from '@/db/schema/sessions';
import { users } from '@/db/schema/users';
import { sessionSecret } from '@/lib/auth/session-claim';
import { operator } from '@/lib/auth/viewer';
import { KEY_SCOPES, type Permission } from '@/lib/domain/permissions';
import { makeKey } from '@/lib/sources/make-key';
import type { Route } from './find-routes';
import { makeCast, type Cast } from './issue-cast';
import { bodyFor } from './route-bodies';
import { makeThings } from './route-things';
import { claimOf, cookieFor, cookieOf } from './signed-in';

/**
 * In the order of the columns of docs/route-roles.md. `looking` is an admin who looks as finance’s head; `its key` is an API key that carries just what the
 * route names, `other keys` one that carries all else that a key may carry.
 */
export const ASKERS = [
  'anonymous',
  'executive',
  'own head',
  'other head',
  'admin',
  'looking',
  'its key',
  'other keys',
] as const;
export type Asker = (typeof ASKERS)[number];

/** A request as it would be sent. */
export interface Asked {
  /** Of the path, below `/api/v1` and without a slash before it. */
  address: string;
  params: Record<string, string>;
  headers: Record<string, string>;
  body: string | undefined;
}

export interface RouteWorld {
  requestOf: (route: Route, asker: Asker) => Asked;
  /** The same people and keys, with new sessions, over new things that the path names: what was spoilt does not matter. */
  anew: (path?: string) => Promise<RouteWorld>;
}

/**
 * A company in which everything that an id can name is finance’s: its head’s issue, action, note, saved view, notice and session. `secret` is that of the server
 * which will be asked.
 */
export async function makeRouteWorld(db: Db, secret = sessionSecret()): Promise<RouteWorld> {
  const cast = await makeCast(db);
  const keys = await makeKeys(db);
  const furnish = async (path?: string): Promise<RouteWorld> => {
    const { paramsOf, other } = await makeThings(db, cast, path);
    const cookies = await makeCookies(db, cast, secret);
    const headersOf = ({ permission }: Route, asker: Asker): Record<string, string> => {
      if (asker === 'its key') return { authorization: `Bearer ${keys.with.get(permission) ?? keys.whole}` };
      if (asker === 'other keys')
        return { authorization: `Bearer ${keys.without.get(permission) ?? keys.whole}` };
      const cookie = cookies[asker];
      return cookie === null ? {} : { cookie };
    };
    return {
      requestOf: (route, asker) => {
        const known = paramsOf(route.path);
        const named = [...route.path.matchAll(/\[\.*(\w+)\]/g)].map(([, name = '']) => name);
        const params = Object.fromEntries(named.map((name) => [name, known[name] ?? 'nothing']));
        return {
          address: route.path.replaceAll(/\[\.*(\w+)\]/g, (_, name: string) => params[name] ?? ''),
          params,
          headers: { 'content-type': 'application/json', ...headersOf(route, asker) },
          body: route.method === 'GET' ? undefined : JSON.stringify(bodyFor(route.method, route.path, other)),
        };
      },
      anew: furnish,
    };
  };
  return furnish();
}

/** For each scope a key with it alone, and one with all others; and one with all, for what no key may. */
async function makeKeys(db: Db) {
  const make = async (scopes: Permission[]) => {
    const made = await makeKey(operator(db, new Date()), { name: 'x', scopes, lastDay: null });
    return made.key;
  };
  const keys = { with: new Map<string, string>(), without: new Map<string, string>() };
  for (const scope of KEY_SCOPES) {
    keys.with.set(scope, await make([scope]));
    keys.without.set(scope, await make(KEY_SCOPES.filter((other) => other !== scope)));
  }
  return { ...keys, whole: await make([...KEY_SCOPES]) };
}

async function makeCookies(
  db: Db,
  { finance, logistics, executive, admin, departments }: Cast,
  secret: string,
) {
  // Whoever signed out everywhere is of another version since.
  const people = [finance, logistics, executive, admin].map(({ userId }) => userId);
  await db.update(users).set({ sessionVersion: 1 }).where(inArray(users.id, people));
  const looking = await claimOf(db, admin.userId);
  await db
    .update(sessions)
    .set({
      viewRole: 'department_head',
      viewDepartmentId: departments.finance,
      viewUntil: new Date(Date.now() + 3_600_000),
    })
    .where(eq(sessions.id, looking.session));
  return {
    anonymous: null,
    executive: await cookieOf(db, executive.userId, secret),
    'own head': await cookieOf(db, finance.userId, secret),
    'other head': await cookieOf(db, logistics.userId, secret),
    admin: await cookieOf(db, admin.userId, secret),
    looking: await cookieFor(looking, secret),
  };
}
