import { and, count, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { issueActions } from '../schema/issues';

type ActionColumns = Partial<Pick<typeof issueActions.$inferInsert, 'text' | 'ownerId' | 'dueOn' | 'doneAt'>>;

export async function insertAction(
  tx: Db,
  action: Omit<typeof issueActions.$inferInsert, 'id'>,
): Promise<number> {
  const [written] = await tx.insert(issueActions).values(action).returning({ id: issueActions.id });
  if (!written) throw new Error('The action was not written');
  return written.id;
}

/** Null where the issue has no such action. */
export async function findAction(tx: Db, issue: number, id: number) {
  const [found] = await tx
    .select()
    .from(issueActions)
    .where(and(eq(issueActions.issue, issue), eq(issueActions.id, id)));
  return found ?? null;
}

export async function updateAction(tx: Db, id: number, columns: ActionColumns): Promise<void> {
  await tx.update(issueActions).set(columns).where(eq(issueActions.id, id));
}

export async function deleteAction(tx: Db, id: number): Promise<void> {
  await tx.delete(issueActions).where(eq(issueActions.id, id));
}

export async function countActions(tx: Db, issue: number): Promise<number> {
  const [row] = await tx.select({ actions: count() }).from(issueActions).where(eq(issueActions.issue, issue));
  return row?.actions ?? 0;
}
