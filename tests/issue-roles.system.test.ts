import { NextRequest } from 'next/server';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect } from 'vitest';
import type { Db, Pool } from '@/db/client';
import { departments } from '@/db/schema/departments';
import { handOvers, issueActions, issueLinks, issues } from '@/db/schema/issues';
import * as acknowledgement from '@/app/api/v1/issues/[number]/acknowledgement/route';
import * as actions from '@/app/api/v1/issues/[number]/actions/route';
import * as oneAction from '@/app/api/v1/issues/[number]/actions/[id]/route';
import * as assignment from '@/app/api/v1/issues/[number]/assignment/route';
import * as cause from '@/app/api/v1/issues/[number]/cause/route';
import * as comments from '@/app/api/v1/issues/[number]/comments/route';
import * as customers from '@/app/api/v1/issues/[number]/customers/route';
import * as deadline from '@/app/api/v1/issues/[number]/deadline/route';
import * as dismissal from '@/app/api/v1/issues/[number]/dismissal/route';
import * as acceptance from '@/app/api/v1/issues/[number]/hand-over/acceptance/route';
import * as handOver from '@/app/api/v1/issues/[number]/hand-over/route';
import * as links from '@/app/api/v1/issues/[number]/links/route';
import * as merger from '@/app/api/v1/issues/[number]/merger/route';
import * as reopening from '@/app/api/v1/issues/[number]/reopening/route';
import * as resolution from '@/app/api/v1/issues/[number]/resolution/route';
import * as issue from '@/app/api/v1/issues/[number]/route';
import * as watch from '@/app/api/v1/issues/[number]/watch/route';
import * as work from '@/app/api/v1/issues/[number]/work/route';
import { ACT_NAMES, authorityOf, type ActName } from '@/lib/domain/issues/authority';
import { env } from '@/lib/env';
import type { RouteHandler } from '@/lib/http/declare-routes';
import { test } from './fixtures';
import { makeCast, signIn, type Cast } from './issue-cast';
import { cookieOf } from './signed-in';

const SECRET = 'a secret of the tests, long enough for it';

type Asking = readonly [method: 'GET' | 'POST' | 'DELETE', handler: RouteHandler, body?: object];

/** How each act is asked for over HTTP; those that Corridor alone does have no route. */
const ROUTES: Readonly<Partial<Record<ActName, (prepared: Prepared) => Asking>>> = {
  acknowledge: () => ['POST', acknowledgement.POST, {}],
  start: () => ['POST', work.POST, {}],
  declareFix: () => ['POST', resolution.POST, { fixLiveOn: tomorrow() }],
  withdrawFix: () => ['DELETE', resolution.DELETE, { reason: 'x' }],
  reopen: () => ['POST', reopening.POST, { reason: 'x' }],
  dismiss: () => ['POST', dismissal.POST, { reason: 'x' }],
  merge: ({ other }) => ['POST', merger.POST, { into: other }],
  read: () => ['GET', issue.GET],
  readCustomers: () => ['GET', customers.GET],
  comment: () => ['POST', comments.POST, { words: 'x' }],
  watch: () => ['POST', watch.POST],
  assign: ({ assignee }) => ['POST', assignment.POST, { assignee }],
  setDeadline: () => ['POST', deadline.POST, { dueAt: null }],
  nameCause: () => ['POST', cause.POST, { rootCause: 'system' }],
  change: () => ['POST', issue.POST, { title: 'Another' }],
  planAction: () => ['POST', actions.POST, { text: 'x' }],
  changeAction: () => ['POST', oneAction.POST, { done: true }],
  removeAction: () => ['DELETE', oneAction.DELETE, {}],
  link: ({ other }) => ['POST', links.POST, { other, kind: 'related' }],
  unlink: ({ other }) => ['DELETE', links.DELETE, { other, kind: 'caused_by' }],
  handOver: () => ['POST', handOver.POST, { department: 'shops', reason: 'x' }],
  acceptHandOver: () => ['POST', acceptance.POST, {}],
  declineHandOver: () => ['DELETE', handOver.DELETE, { reason: 'x' }],
};

/** In the order of the columns of docs/issue-roles.md. */
const PEOPLE = ['executive', 'finance', 'logistics', 'shops', 'stranger', 'admin'] as const;
/** No version is looked at. */
const UNVERSIONED: ReadonlySet<ActName> = new Set(['read', 'readCustomers', 'comment', 'watch']);
const DAY = 86_400_000;

interface Prepared {
  number: number;
  other: number;
  actionId: number;
  assignee: number;
}

type Everybody = Cast & { stranger: Cast['finance'] };

const given = { url: env.DATABASE_URL, secret: env.NEXTAUTH_SECRET, pool: globalThis.corridorPool };
let everybody: Promise<Everybody> | null = null;

/** The committed matrix: an act, and for each of the people whether it is allowed. */
const MATRIX = readFileSync('docs/issue-roles.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, words = '', , , ...cells]) => {
    const name = ACT_NAMES.find((act) => act.toLowerCase() === words.replaceAll(' ', '').toLowerCase());
    return name === undefined ? [] : [{ name, allowed: cells.slice(0, PEOPLE.length) }];
  });

test('the matrix names everything that can be done with an issue', () => {
  expect(MATRIX.map(({ name }) => name).toSorted()).toEqual([...ACT_NAMES].toSorted());
});

describe('over HTTP', () => {
  afterAll(() => {
    Object.assign(env, { DATABASE_URL: given.url, NEXTAUTH_SECRET: given.secret });
    globalThis.corridorPool = given.pool;
  });

  test.for(MATRIX)(
    '$name is allowed to whom the matrix says, and to nobody else',
    async ({ name, allowed }, { copy }) => {
      const cast = await (everybody ??= assemble(copy));
      const route = ROUTES[name];
      if (!route) {
        expect(allowed.every((cell) => cell === 'no')).toBe(true);
        return;
      }
      const answers: string[] = [];
      for (const person of PEOPLE) {
        const prepared = await prepare(copy, cast, name);
        answers.push(await ask(route(prepared), prepared, await cookieOf(copy, cast[person].userId), name));
      }
      expect(answers).toEqual(allowed);
    },
  );
});

async function assemble(pool: Pool): Promise<Everybody> {
  Object.assign(env, { DATABASE_URL: 'postgres://the/store', NEXTAUTH_SECRET: SECRET });
  globalThis.corridorPool = pool;
  const cast = await makeCast(pool);
  const [hr] = await pool.insert(departments).values({ slug: 'hr', name: 'HR' }).returning();
  return { ...cast, stranger: await signIn(pool, 'Hugo', 'department_head', hr?.id ?? 0) };
}

/** A hand-off of finance and logistics that is offered to the shops, in a state in which the act is possible. */
async function prepare(
  db: Db,
  { points, departments: owners, finance }: Everybody,
  name: ActName,
): Promise<Prepared> {
  const at = new Date(Date.now() - DAY);
  const state = authorityOf(name).from[0] ?? 'open';
  const hand = {
    title: 'x',
    origin: 'hand' as const,
    touchpointId: points[0]?.id ?? 0,
    measure: 'csat' as const,
    departmentId: owners.finance,
    otherDepartmentId: owners.logistics,
    raisedAt: at,
    stateSince: at,
    updatedAt: at,
    rootCause: 'system' as const,
    fixLiveOn: '2026-03-12',
    dismissedReason: 'x',
  };
  const [one, two] = await db
    .insert(issues)
    .values([{ ...hand, state }, hand])
    .returning({ number: issues.number });
  const [number, other] = [one?.number ?? 0, two?.number ?? 0];
  const [action] = await db
    .insert(issueActions)
    .values({ issue: number, text: 'x', doneAt: name === 'changeAction' ? null : at, createdAt: at })
    .returning({ id: issueActions.id });
  await db.insert(issueLinks).values({ issue: number, other, kind: 'caused_by' });
  if (name !== 'handOver') {
    await db.insert(handOvers).values({
      issue: number,
      fromDepartmentId: owners.finance,
      toDepartmentId: owners.shops,
      reason: 'x',
      offeredAt: at,
    });
  }
  return { number, other, actionId: action?.id ?? 0, assignee: finance.userId };
}

/** `yes` for a success, `no` for 403, and otherwise what was answered. */
async function ask(
  [method, handler, body]: Asking,
  { number, actionId }: Prepared,
  cookie: string,
  name: ActName,
): Promise<string> {
  const sent = body && JSON.stringify(UNVERSIONED.has(name) ? body : { version: 1, ...body });
  const request = new NextRequest(`http://corridor.test/api/v1/issues/${number}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(sent !== undefined && { body: sent }),
  });
  const response = await handler(request, {
    params: Promise.resolve({ number: `${number}`, id: `${actionId}` }),
  });
  if (response.ok) return 'yes';
  return response.status === 403 ? 'no' : `${response.status}: ${await response.text()}`;
}

const tomorrow = () => new Date(Date.now() + DAY).toISOString().slice(0, 10);
