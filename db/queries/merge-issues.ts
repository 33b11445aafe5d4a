import { eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { issueEvidence } from '../schema/detection';

/** Hands what one issue rests on and who watches it to another; tells how many pieces of evidence that were. */
export async function moveBelongings(tx: Db, from: number, into: number): Promise<number> {
  const moved = await tx
    .update(issueEvidence)
    .set({ issue: into })
    .where(eq(issueEvidence.issue, from))
    .returning({ id: issueEvidence.id });
  await tx.execute(sql`
    insert into issue_watchers (issue, user_id)
    select ${into}::int, user_id from issue_watchers where issue = ${from} on conflict do nothing`);
  return moved.length;
}
