import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { departments } from '../schema/departments';
import { issueEvents, issues, issueWatchers } from '../schema/issues';
import { users } from '../schema/users';
import type { Db } from '../client';

export type Untold = Awaited<ReturnType<typeof claimUntold>>[number];

/** Events that nobody was told of yet, in their order, with the issue as it is now; others who tell pass them over until the transaction ends. */
export async function claimUntold(tx: Db, most: number) {
  const claimed = await tx
    .select({ id: issueEvents.id })
    .from(issueEvents)
    .where(eq(issueEvents.told, false))
    .orderBy(asc(issueEvents.id))
    .limit(most)
    .for('update', { skipLocked: true });
  if (claimed.length === 0) return [];
  const doer = alias(users, 'doer');
  const holder = alias(users, 'holder');
  return tx
    .select({
      id: issueEvents.id,
      kind: issueEvents.kind,
      at: issueEvents.at,
      by: issueEvents.userId,
      byName: doer.name,
      words: issueEvents.words,
      facts: issueEvents.facts,
      number: issues.number,
      title: issues.title,
      state: issues.state,
      severityLevel: issues.severityLevel,
      assignee: issues.assigneeId,
      assigneeName: holder.name,
      owner: issues.departmentId,
      ownerSlug: departments.slug,
      ownerName: departments.name,
      otherOwner: issues.otherDepartmentId,
      dueAt: issues.dueAt,
      watchers: sql<number[]>`coalesce((select json_agg(user_id) from ${issueWatchers}
        where ${issueWatchers.issue} = ${issues.number}), '[]')`,
    })
    .from(issueEvents)
    .innerJoin(issues, eq(issues.number, issueEvents.issue))
    .innerJoin(departments, eq(departments.id, issues.departmentId))
    .leftJoin(doer, eq(doer.id, issueEvents.userId))
    .leftJoin(holder, eq(holder.id, issues.assigneeId))
    .where(
      inArray(
        issueEvents.id,
        claimed.map(({ id }) => id),
      ),
    )
    .orderBy(asc(issueEvents.id));
}

export async function markTold(tx: Db, ids: readonly number[]): Promise<void> {
  await tx
    .update(issueEvents)
    .set({ told: true })
    .where(and(inArray(issueEvents.id, [...ids]), eq(issueEvents.told, false)));
}
