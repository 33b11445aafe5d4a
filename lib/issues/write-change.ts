import type { Db } from '@/db/client';
import { insertEvents, updateIssue, type IssueColumns, type StoredIssue } from '@/db/queries/issue-writes';
import { recordAudit, type AuditEntry } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import type { EventFacts } from '@/lib/domain/issues/facts';
import type { EventKind } from '@/lib/domain/issues/vocabulary';

/** Who changes an issue, and when. `userId` null: the system. */
export type Mover = Pick<Viewer, 'userId' | 'now' | 'requestId'>;

/** What a change comes to: columns, what stands on the timeline, and what the audit log is told beyond the columns. */
export interface Change {
  action: AuditEntry['action'];
  set?: IssueColumns;
  events?: readonly { kind: EventKind; words?: string | null; facts?: EventFacts }[];
  audited?: Readonly<Record<string, unknown>>;
  /** A change that nobody else’s can contradict, such as a comment, leaves the version as it is. */
  keepsVersion?: boolean;
}

/** Writes a change of an issue whose row the transaction holds: columns, timeline, audit row, version. */
export async function writeChange(tx: Db, mover: Mover, issue: StoredIssue, change: Change): Promise<void> {
  const { action, set = {}, events = [], audited = {}, keepsVersion = false } = change;
  const { number, version } = issue;
  const { now, userId } = mover;
  await updateIssue(tx, number, {
    ...set,
    ...(events.length > 0 && { updatedAt: now }),
    version: keepsVersion ? version : version + 1,
  });
  await insertEvents(
    tx,
    events.map(({ kind, words = null, facts = {} }) => ({
      issue: number,
      at: now,
      userId,
      kind,
      words,
      facts,
    })),
  );
  const before = Object.fromEntries(Object.entries(issue).filter(([column]) => column in set));
  await recordAudit(tx, mover, { action, subject: `issue:${number}`, before, after: { ...set, ...audited } });
}
