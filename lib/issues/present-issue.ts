import type { NamedIssue } from '@/db/queries/issues';
import { UNFIXED_STATES, type IssueState } from '@/lib/domain/issues/vocabulary';
import type { IssueRow } from './schema';

const UNFIXED: ReadonlySet<IssueState> = new Set(UNFIXED_STATES);

/** An issue as the queue has it; overdue only while a department still has to mend something. */
export function presentIssue(issue: NamedIssue, now: Date): IssueRow {
  const { dueAt, raisedAt, updatedAt } = issue;
  return {
    ...issue,
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt < now && UNFIXED.has(issue.state),
    raisedAt: raisedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
