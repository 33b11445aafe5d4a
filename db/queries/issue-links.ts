import type { Db } from '../client';
import { issueLinks } from '../schema/issues';

/** Links an issue to another; nothing where it is linked so already. */
export async function linkIssues(tx: Db, link: typeof issueLinks.$inferInsert): Promise<void> {
  await tx.insert(issueLinks).values(link).onConflictDoNothing();
}
