import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { annotations } from '@/db/schema/annotations';
import { issueActions, issueLinks, issues, savedViews } from '@/db/schema/issues';
import { notices, webhooks } from '@/db/schema/notices';
import { sessions } from '@/db/schema/sessions';
import { makeSecret } from '@/lib/notices/make-secret';
import { makeImport } from './factories';
import { makeCast } from './issue-cast';
import { claimOf, cookieFor, cookieOf } from './signed-in';

/** In the order of the columns of docs/route-roles.md; `looking` is an admin who looks as finance’s head. */
export const ASKERS = ['anonymous', 'executive', 'own head', 'other head', 'admin', 'looking'] as const;
export type Asker = (typeof ASKERS)[number];

const NOBODYS = '7d0f2a52-7a0e-4a7b-9a53-1f6d5f1c9d11';
const DAY = '2026-03-02';

export interface RouteWorld {
  cookies: Readonly<Record<Asker, string | null>>;
  /** For the dynamic parts of a path below `/api/v1`. */
  paramsOf: (path: string) => Record<string, string>;
  bodyFor: (method: string, path: string) => object;
}

/** A company in which everything that an id can name is finance’s: its head’s issue, action, note, saved view, notice and session. */
export async function makeRouteWorld(db: Db): Promise<RouteWorld> {
  const { finance, logistics, shops, executive, admin, departments, points, source } = await makeCast(db);
  const at = new Date(Date.now() - 86_400_000);
  const touchpointId = points[0]?.id ?? 0;
  const hand = {
    title: 'x',
    origin: 'hand' as const,
    touchpointId,
    measure: 'csat' as const,
    departmentId: departments.finance,
    raisedAt: at,
    stateSince: at,
    updatedAt: at,
  };
  const [one, two] = await db.insert(issues).values([hand, hand]).returning({ number: issues.number });
  const [issue, other] = [one?.number ?? 0, two?.number ?? 0];
  const [action] = await db
    .insert(issueActions)
    .values({ issue, text: 'x', createdAt: at })
    .returning({ id: issueActions.id });
  await db.insert(issueLinks).values({ issue, other, kind: 'caused_by' });
  const [note] = await db
    .insert(annotations)
    .values({ touchpointId, day: DAY, text: 'x', authorId: finance.userId })
    .returning({ id: annotations.id });
  const [view] = await db
    .insert(savedViews)
    .values({ userId: finance.userId, name: 'x', query: '' })
    .returning({ id: savedViews.id });
  const [notice] = await db
    .insert(notices)
    .values({ userId: finance.userId, kind: 'raised', text: 'x', at, key: 'x' })
    .returning({ id: notices.id });
  const [webhook] = await db
    .insert(webhooks)
    .values({
      name: 'x',
      url: 'https://127.0.0.1/',
      secret: makeSecret(),
      format: 'standard',
      kinds: ['raised'],
    })
    .returning({ id: webhooks.id });
  const { session } = await claimOf(db, finance.userId);
  const looking = await claimOf(db, admin.userId);
  await db
    .update(sessions)
    .set({
      viewRole: 'department_head',
      viewDepartmentId: departments.finance,
      viewUntil: new Date(Date.now() + 3_600_000),
    })
    .where(eq(sessions.id, looking.session));
  const file = await makeImport(db, source.id);

  const ids: readonly (readonly [prefix: string, id: number | string | undefined])[] = [
    ['imports/', file],
    ['users/', shops.userId],
    ['touchpoints/', note?.id],
    ['issues/views/', view?.id],
    ['issues/', action?.id],
    ['notices/', notice?.id],
    ['webhooks/', webhook?.id],
    ['profile/sessions/', session],
    ['feedback/', 1],
    ['invitations/', 1],
  ];
  const slugs: Readonly<Record<string, string>> = {
    admin: 'shops',
    departments: 'finance',
    journeys: 'customer',
    personas: 'families',
    touchpoints: 'bill',
  };
  return {
    cookies: {
      anonymous: null,
      executive: await cookieOf(db, executive.userId),
      'own head': await cookieOf(db, finance.userId),
      'other head': await cookieOf(db, logistics.userId),
      admin: await cookieOf(db, admin.userId),
      looking: await cookieFor(looking),
    },
    bodyFor: (method, path) => bodyFor(method, path, other),
    paramsOf: (path) => ({
      id: String(ids.find(([prefix]) => path.startsWith(prefix))?.[1] ?? NOBODYS),
      number: String(issue),
      slug: slugs[path.split('/')[0] ?? ''] ?? 'unknown',
      touchpoint: 'bill',
      day: DAY,
      delivery: NOBODYS,
    }),
  };
}

/** A body that fits, where whose it is decides what is answered; all else is sent an empty object. */
function bodyFor(method: string, path: string, other: number): object {
  const version = 1;
  const reason = 'x';
  const bodies: Readonly<Record<string, object>> = {
    'POST issues': { title: 'x', words: 'x', touchpoint: 'bill' },
    'POST issues/[number]': { version, title: 'Another' },
    'POST issues/[number]/acknowledgement': { version },
    'POST issues/[number]/actions': { version, text: 'x' },
    'POST issues/[number]/actions/[id]': { version, done: true },
    'DELETE issues/[number]/actions/[id]': { version },
    'POST issues/[number]/assignment': { version, assignee: null },
    'POST issues/[number]/cause': { version, rootCause: 'system' },
    'POST issues/[number]/comments': { words: 'x' },
    'POST issues/[number]/deadline': { version, dueAt: null },
    'POST issues/[number]/dismissal': { version, reason },
    'DELETE issues/[number]/dismissal': { version, reason },
    'POST issues/[number]/hand-over': { version, department: 'shops', reason },
    'DELETE issues/[number]/hand-over': { version, reason },
    'POST issues/[number]/hand-over/acceptance': { version },
    'POST issues/[number]/links': { version, other, kind: 'related' },
    'DELETE issues/[number]/links': { version, other, kind: 'caused_by' },
    'POST issues/[number]/merger': { version, into: other },
    'POST issues/[number]/reopening': { version, reason },
    'POST issues/[number]/resolution': { version, fixLiveOn: DAY },
    'DELETE issues/[number]/resolution': { version, reason },
    'POST issues/[number]/work': { version },
    'POST profile': { name: 'Another' },
    'POST touchpoints/[slug]/annotations': { day: DAY, text: 'x' },
    'POST touchpoints/[slug]/self-assessment': { quarter: '2026-01-01', estimate: 50 },
  };
  return bodies[`${method} ${path}`] ?? {};
}
