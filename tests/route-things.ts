import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { annotations } from '@/db/schema/annotations';
import { customers } from '@/db/schema/customers';
import { themes, verbatims } from '@/db/schema/feedback';
import { issueActions, issueLinks, issues, savedViews } from '@/db/schema/issues';
import { mails, notices, webhookDeliveries, webhooks } from '@/db/schema/notices';
import { personaVersions } from '@/db/schema/personas';
import { invitations } from '@/db/schema/users';
import { operator } from '@/lib/auth/viewer';
import { makeSecret } from '@/lib/notices/make-secret';
import { makeKey } from '@/lib/sources/make-key';
import { makeImport } from './factories';
import type { Cast } from './issue-cast';
import { DAY } from './route-bodies';
import { claimOf } from './signed-in';

/** Of a job, which only a running queue would have. */
const NOBODYS = '7d0f2a52-7a0e-4a7b-9a53-1f6d5f1c9d11';

export interface Things {
  /** For the dynamic parts of a path below `/api/v1`. */
  paramsOf: (path: string) => Record<string, string>;
  /** The number of an issue that is linked to the one named by the paths. */
  other: number;
}

/** One thing of every kind that an id of `path` can name, or of any path; all of them finance’s or the organisation’s. */
export async function makeThings(db: Db, cast: Cast, path?: string): Promise<Things> {
  const word = `w${randomBytes(6).toString('hex')}`;
  const wanted = (pattern: RegExp) => path === undefined || pattern.test(path);
  const { issue, other, ids: ofIssues } = await makeIssues(db, cast);
  const own = wanted(/^(touchpoints|issues\/views|notices|profile)/) ? await makeOwn(db, cast, word) : [];
  const house = wanted(/^(imports|webhooks|mails|admin|invitations|feedback)/)
    ? await makeHouse(db, cast, word)
    : [];
  const ids: Ids = [...ofIssues, ...own, ...house, ['users/', String(cast.shops.userId)]];
  const slugs = [
    ['admin/departments', 'shops'],
    ['admin/journeys', 'customer'],
    ['admin/touchpoints', 'bill'],
    ['departments', 'finance'],
    ['feedback/themes', word],
    ['journeys', 'customer'],
    ['personas', 'families'],
    ['touchpoints', 'bill'],
  ] as const;
  return {
    other,
    paramsOf: (asked) => ({
      id: ids.find(([prefix]) => asked.startsWith(prefix))?.[1] ?? NOBODYS,
      number: asked.startsWith('admin/') ? '1' : String(issue),
      slug: slugs.find(([prefix]) => asked.startsWith(prefix))?.[1] ?? 'unknown',
      touchpoint: 'bill',
      day: DAY,
      delivery: ids.find(([prefix]) => prefix === 'delivery')?.[1] ?? NOBODYS,
    }),
  };
}

/** Where a path begins, and the id that it names. */
type Ids = (readonly [prefix: string, id: string])[];

async function makeIssues(db: Db, { departments, points }: Cast) {
  const at = new Date(Date.now() - 86_400_000);
  const hand = {
    title: 'x',
    origin: 'hand' as const,
    touchpointId: points[0]?.id ?? 0,
    measure: 'csat' as const,
    departmentId: departments.finance,
    raisedAt: at,
    stateSince: at,
    updatedAt: at,
  };
  const [one, two] = await db.insert(issues).values([hand, hand]).returning({ number: issues.number });
  const [issue, other] = [one?.number ?? 0, two?.number ?? 0];
  const actions = await db
    .insert(issueActions)
    .values({ issue, text: 'x', createdAt: at })
    .returning({ id: issueActions.id });
  await db.insert(issueLinks).values({ issue, other, kind: 'caused_by' });
  const ids: Ids = [['issues/[number]/', idOf(actions)]];
  return { issue, other, ids };
}

/** What is somebody’s own: of the head of finance. */
async function makeOwn(db: Db, { finance: { userId }, points }: Cast, word: string): Promise<Ids> {
  const notes = await db
    .insert(annotations)
    .values({ touchpointId: points[0]?.id ?? 0, day: DAY, text: 'x', authorId: userId })
    .returning({ id: annotations.id });
  const views = await db
    .insert(savedViews)
    .values({ userId, name: word, query: '' })
    .returning({ id: savedViews.id });
  const told = await db
    .insert(notices)
    .values({ userId, kind: 'raised', text: 'x', at: new Date(), key: word })
    .returning({ id: notices.id });
  const { session } = await claimOf(db, userId);
  return [
    ['touchpoints/', idOf(notes)],
    ['issues/views/', idOf(views)],
    ['notices/', idOf(told)],
    ['profile/sessions/', session],
  ];
}

/** What is the organisation’s. */
async function makeHouse(db: Db, cast: Cast, word: string): Promise<Ids> {
  const now = new Date();
  const url = 'https://127.0.0.1/';
  const hooks = await db
    .insert(webhooks)
    .values({ name: 'x', url, secret: makeSecret(), format: 'standard', kinds: ['raised'] })
    .returning({ id: webhooks.id });
  const deliveries = await db
    .insert(webhookDeliveries)
    .values({ webhookId: hooks[0]?.id ?? 0, key: word, kind: 'raised', payload: {} })
    .returning({ id: webhookDeliveries.id });
  const letters = await db
    .insert(mails)
    .values({ key: word, recipient: 'x@x.example', subject: 'x', text: 'x', html: 'x', state: 'unsent' })
    .returning({ id: mails.id });
  const versions = await db
    .insert(personaVersions)
    .values({ at: now, document: { personas: [] } })
    .returning({ id: personaVersions.id });
  const invited = await db
    .insert(invitations)
    .values({
      email: `${word}@x.example`,
      name: 'x',
      role: 'executive',
      tokenHash: randomBytes(32).toString('hex'),
      expiresAt: now,
    })
    .returning({ id: invitations.id });
  const key = await makeKey(operator(db, now), { name: word, scopes: ['metrics.read'], lastDay: null });
  await db.insert(themes).values({ slug: word, name: word, phrases: ['x'] });
  return [
    ['imports/', String(await makeImport(db, cast.source.id))],
    ['webhooks/', idOf(hooks)],
    ['delivery', idOf(deliveries)],
    ['mails/', idOf(letters)],
    ['admin/personas/', idOf(versions)],
    ['invitations/', idOf(invited)],
    ['admin/keys/', String(key.id)],
    ...(await makeCustomer(db, cast, word)),
  ];
}

async function makeCustomer(db: Db, { points, source }: Cast, word: string): Promise<Ids> {
  const made = await db
    .insert(customers)
    .values({ externalId: word, name: 'x' })
    .returning({ id: customers.id });
  const said = await db
    .insert(verbatims)
    .values({
      sourceId: source.id,
      externalId: word,
      occurredAt: new Date(`${DAY}T12:00:00Z`),
      customerId: made[0]?.id ?? 0,
      touchpointId: points[0]?.id ?? 0,
      comment: 'x',
      recipe: 1,
      search: sql`''::tsvector`,
    })
    .returning({ id: verbatims.id });
  return [
    ['admin/customers/', idOf(made)],
    ['feedback/', idOf(said)],
  ];
}

function idOf(rows: readonly { id: number | string }[]): string {
  const [row] = rows;
  if (row === undefined) throw new Error('Nothing was written');
  return String(row.id);
}
