import type { Db } from '@/db/client';
import { insertEvents, insertIssue, type StoredIssue } from '@/db/queries/issue-writes';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EventFacts } from '@/lib/domain/issues/facts';

export interface Opening extends Pick<
  StoredIssue,
  | 'title'
  | 'origin'
  | 'touchpointId'
  | 'fromTouchpointId'
  | 'measure'
  | 'personaId'
  | 'partnerId'
  | 'departmentId'
  | 'otherDepartmentId'
  | 'severity'
  | 'severityLevel'
  | 'severityTerms'
  | 'dueAt'
  | 'raisedBy'
> {
  now: Date;
  /** What stands on the timeline beside its being raised. */
  words?: string;
  facts?: EventFacts;
  requestId?: string;
}

/**
 * Writes an issue, its `raised` event and the audit row in the caller’s transaction, and tells its number. `raisedBy` null: the system. Throws
 * a unique violation where a flag is open on the same touchpoint, measure and segment.
 */
export async function openIssue(
  tx: Db,
  { now, words, facts = {}, requestId, ...columns }: Opening,
): Promise<number> {
  const number = await insertIssue(tx, { ...columns, raisedAt: now, stateSince: now, updatedAt: now });
  const userId = columns.raisedBy;
  await insertEvents(tx, [
    { issue: number, at: now, userId, kind: 'raised', words: words ?? null, facts: { to: 'open', ...facts } },
  ]);
  await recordAudit(
    tx,
    { userId, now, ...(requestId !== undefined && { requestId }) },
    { action: 'issue.raise', subject: `issue:${number}`, after: columns },
  );
  return number;
}
