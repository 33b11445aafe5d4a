import { eq, inArray } from 'drizzle-orm';
import type { Db, Pool } from '@/db/client';
import { claimUntold, markTold, type Untold } from '@/db/queries/issue-news';
import { readTimezone } from '@/db/queries/read-timezone';
import { departments } from '@/db/schema/departments';
import { mails, noticeChoices, notices, webhookDeliveries, webhooks } from '@/db/schema/notices';
import { users } from '@/db/schema/users';
import type { NoticeKind } from '@/lib/domain/issues/vocabulary';
import { defaultWays, type Ways } from '@/lib/domain/notices/choices';
import { newsOf, whoIsTold, type Happening } from '@/lib/domain/notices/who-is-told';
import { nameMentions, wordNews, wordNotice, wordSubject, type News } from '@/lib/domain/notices/words';
import { formatInstant } from '@/lib/format/instant';
import { composeMail, mailOf } from './compose-mail';
import { payloadOf } from './payload';
import { readFacts, type TellingFacts } from './read-facts';

/** Few enough that a transaction is short, many enough that a thousand events take seconds. */
const BATCH = 50;
/** Older news is told in the app alone: a mail or a call about last month’s would only disturb. */
const SENT_WITHIN_DAYS = 7;

const MILLISECONDS_A_DAY = 86_400_000;

interface Spreading {
  now: Date;
  /** The address of the app, which links begin with. */
  site: string;
  onProgress?: (told: number) => void;
}

/**
 * Turns what happened to issues into notices, mails and deliveries, batch by batch: an event is told and marked as told in one transaction, so that a killed process
 * loses none and tells none twice. Returns how many events were told.
 */
export async function spreadEvents(
  pool: Pool | Db,
  { onProgress, ...spreading }: Spreading,
): Promise<number> {
  let told = 0;
  for (;;) {
    const batch = await pool.transaction((tx) => spreadBatch(tx, spreading));
    told += batch;
    onProgress?.(told);
    if (batch < BATCH) return told;
  }
}

async function spreadBatch(tx: Db, { now, site }: Omit<Spreading, 'onProgress'>): Promise<number> {
  const events = await claimUntold(tx, BATCH);
  if (events.length === 0) return 0;
  const around = await readAround(tx);
  const oldest = now.getTime() - SENT_WITHIN_DAYS * MILLISECONDS_A_DAY;
  const parts = events.map((event) =>
    tellOf(event, around, { now, site, send: event.at.getTime() >= oldest }),
  );
  const added = {
    notices: parts.flatMap((part) => part.notices),
    mails: parts.flatMap((part) => part.mails),
    deliveries: parts.flatMap((part) => part.deliveries),
  };
  if (added.notices.length > 0) await tx.insert(notices).values(added.notices).onConflictDoNothing();
  if (added.mails.length > 0) await tx.insert(mails).values(added.mails).onConflictDoNothing();
  if (added.deliveries.length > 0)
    await tx.insert(webhookDeliveries).values(added.deliveries).onConflictDoNothing();
  await markTold(
    tx,
    events.map(({ id }) => id),
  );
  return events.length;
}

type Around = Awaited<ReturnType<typeof readAround>>;

/** Everybody and everything that may be told, and what they chose. */
async function readAround(tx: Db) {
  const { id, name, email, role, departmentId, active } = users;
  const people = await tx
    .select({ id, name, email, role, departmentId, active })
    .from(users)
    .where(eq(users.active, true));
  const chosen = await tx
    .select()
    .from(noticeChoices)
    .where(
      inArray(
        noticeChoices.userId,
        people.map((person) => person.id),
      ),
    );
  return {
    people,
    chosen: new Map<string, Ways>(chosen.map((choice) => [`${choice.userId} ${choice.kind}`, choice])),
    departments: await tx.select({ id: departments.id, slug: departments.slug }).from(departments),
    hooks: await tx
      .select({ id: webhooks.id, kinds: webhooks.kinds })
      .from(webhooks)
      .where(eq(webhooks.active, true)),
    timezone: await readTimezone(tx),
  };
}

function tellOf(
  event: Untold,
  around: Around,
  { now, site, send }: Omit<Spreading, 'onProgress'> & { send: boolean },
) {
  const facts = readFacts(event.facts);
  const happening = happeningOf(event, facts, around);
  const url = `${site}/issues/${event.number}`;
  const key = `event:${event.id}`;
  const told = [...whoIsTold(happening, around.people)].flatMap(([userId, kind]) => {
    const person = around.people.find(({ id }) => id === userId);
    if (person === undefined) return [];
    const ways = around.chosen.get(`${userId} ${kind}`) ?? defaultWays(person.role, kind);
    return [{ person, kind, ways, news: newsFor(kind, event, facts, around.timezone) }];
  });
  const quote = event.words === null ? null : nameMentions(event.words, facts.mentioned ?? []);
  return {
    notices: told
      .filter(({ ways }) => ways.inApp)
      .map(({ person, kind, news }) => ({
        userId: person.id,
        kind,
        issue: event.number,
        text: wordNotice(news),
        at: event.at,
        key,
      })),
    mails: told
      .filter(({ ways }) => send && ways.mail)
      .map(({ person, news }) => {
        const letter = composeMail({
          subject: wordSubject(news),
          says: [`Hello ${person.name},`, wordNotice(news)],
          quote,
          way: { label: `Open #${event.number}`, url },
          settings: `${site}/notices/settings`,
        });
        return mailOf(letter, { key: `${key}:${person.id}`, recipient: person.email, now });
      }),
    deliveries: (send ? around.hooks : []).flatMap(({ id: webhookId, kinds }) => {
      const kind = newsOf(happening).find((news) => kinds.includes(news));
      if (kind === undefined) return [];
      const text = wordNews(newsFor(kind, event, facts, around.timezone));
      const payload = payloadOf(event, { kind, text, url });
      return [{ webhookId, key, kind, payload, nextAt: now, createdAt: now }];
    }),
  };
}

function happeningOf(event: Untold, facts: TellingFacts, { departments: known }: Around): Happening {
  const { kind, by, watchers, owner, otherOwner } = event;
  return {
    kind,
    by,
    watchers,
    owner,
    otherOwner,
    // Whom it was assigned to then; it may be somebody else’s by now.
    assignee: kind === 'assigned' ? (facts.assignee?.id ?? null) : event.assignee,
    mentioned: facts.mentioned?.map(({ id }) => id) ?? [],
    receiver: known.find(({ slug }) => slug === facts.department?.slug)?.id ?? null,
  };
}

function newsFor(kind: NoticeKind, event: Untold, facts: TellingFacts, timezone: string): News {
  return {
    kind,
    number: event.number,
    title: event.title,
    by: event.byName,
    assignee: kind === 'assigned' ? (facts.assignee?.name ?? null) : event.assigneeName,
    department: kind === 'handed_over' ? (facts.department?.name ?? event.ownerName) : event.ownerName,
    due: event.dueAt && formatInstant(event.dueAt, timezone),
  };
}
