import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { UNFIXED_STATES } from '@/lib/domain/issues/vocabulary';
import type { Db } from '../client';
import { issueEvents, issues } from '../schema/issues';

export type DeadlineNotice = 'due_soon' | 'overdue';

const untold = (kind: DeadlineNotice) => sql`not exists (
  select from ${issueEvents} told where told.issue = ${issues.number} and told.kind = ${kind}
    and (told.facts ->> 'dueAt')::timestamptz = ${issues.dueAt})`;

/** Issues that somebody still has to fix, due by `until`, of which this has not been said for the date on which they are due. */
export async function listDueUntold(
  db: Db,
  kind: DeadlineNotice,
  until: Date,
): Promise<{ number: number; dueAt: Date }[]> {
  const rows = await db
    .select({ number: issues.number, dueAt: issues.dueAt })
    .from(issues)
    .where(and(inArray(issues.state, [...UNFIXED_STATES]), lte(issues.dueAt, until), untold(kind)))
    .orderBy(asc(issues.dueAt), asc(issues.number));
  return rows.flatMap(({ number, dueAt }) => (dueAt === null ? [] : [{ number, dueAt }]));
}

/** Writes it on the timeline unless it is there, or the issue is fixed or due at another time meanwhile. Holds the row until the transaction ends. */
export async function tellDeadline(
  tx: Db,
  kind: DeadlineNotice,
  { number, dueAt, now }: { number: number; dueAt: Date; now: Date },
): Promise<boolean> {
  const [held] = await tx
    .select({ number: issues.number })
    .from(issues)
    .where(
      and(eq(issues.number, number), eq(issues.dueAt, dueAt), inArray(issues.state, [...UNFIXED_STATES])),
    )
    .for('update');
  if (!held) return false;
  // A statement of its own: it sees what whoever held the row before has written.
  const [still] = await tx
    .select({ number: issues.number })
    .from(issues)
    .where(and(eq(issues.number, number), untold(kind)));
  if (!still) return false;
  await tx
    .insert(issueEvents)
    .values({ issue: number, at: now, userId: null, kind, facts: { dueAt: dueAt.toISOString() } });
  return true;
}
