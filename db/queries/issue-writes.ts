import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { OPEN_STATES } from '@/lib/domain/issues/vocabulary';
import type { Db } from '../client';
import { issueEvents, issues, issueWatchers } from '../schema/issues';

/** An issue as it is stored. */
export type StoredIssue = typeof issues.$inferSelect;
export type IssueColumns = Partial<Omit<typeof issues.$inferInsert, 'number'>>;
export type NewEvent = Omit<typeof issueEvents.$inferInsert, 'id' | 'told'>;

export async function insertIssue(tx: Db, issue: typeof issues.$inferInsert): Promise<number> {
  const [written] = await tx.insert(issues).values(issue).returning({ number: issues.number });
  if (!written) throw new Error('The issue was not written');
  return written.number;
}

/** Those that exist, held until the transaction ends; in the order of their numbers, so that two who need the same never wait for each other. */
export async function lockIssues(tx: Db, numbers: readonly number[]): Promise<Map<number, StoredIssue>> {
  const rows = await tx
    .select()
    .from(issues)
    .where(inArray(issues.number, [...numbers]))
    .orderBy(asc(issues.number))
    .for('update');
  return new Map(rows.map((row) => [row.number, row]));
}

export async function updateIssue(tx: Db, number: number, columns: IssueColumns): Promise<void> {
  await tx.update(issues).set(columns).where(eq(issues.number, number));
}

export async function insertEvents(tx: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await tx.insert(issueEvents).values([...events]);
}

export async function addWatchers(tx: Db, issue: number, userIds: readonly number[]): Promise<void> {
  if (userIds.length === 0) return;
  await tx
    .insert(issueWatchers)
    .values([...new Set(userIds)].map((userId) => ({ issue, userId })))
    .onConflictDoNothing();
}

/** The open flag on the same touchpoint, measure and segment, of which there can be one; null where there is none beside this one. */
export async function findOpenTwin(tx: Db, issue: StoredIssue): Promise<number | null> {
  if (issue.origin !== 'flag') return null;
  const same = (column: 'fromTouchpointId' | 'personaId' | 'partnerId') =>
    sql`${issues[column]} is not distinct from ${issue[column]}`;
  const [twin] = await tx
    .select({ number: issues.number })
    .from(issues)
    .where(
      and(
        eq(issues.origin, 'flag'),
        inArray(issues.state, [...OPEN_STATES]),
        ne(issues.number, issue.number),
        eq(issues.touchpointId, issue.touchpointId),
        eq(issues.measure, issue.measure),
        same('fromTouchpointId'),
        same('personaId'),
        same('partnerId'),
      ),
    );
  return twin?.number ?? null;
}

export async function removeWatcher(tx: Db, issue: number, userId: number): Promise<void> {
  await tx.delete(issueWatchers).where(and(eq(issueWatchers.issue, issue), eq(issueWatchers.userId, userId)));
}
