import type { Db } from '@/db/client';
import { findOpenTwin, lockIssues } from '@/db/queries/issue-writes';
import { findDueAt } from '@/lib/calendars/find-due-at';
import { isReopening } from '@/lib/domain/issues/move';
import { nextState, type TRANSITIONS, type TransitionName } from '@/lib/domain/issues/transitions';
import { makeTransition, type TransitionParts } from './make-transition';
import { writeChange, type Mover } from './write-change';

/** The transitions that Corridor makes by itself. */
export type SystemTransition = {
  [Name in TransitionName]: (typeof TRANSITIONS)[Name]['by'] extends 'system' ? Name : never;
}[TransitionName];

export interface SystemMove extends TransitionParts {
  number: number;
  /** `verify` on the day of the fix, `confirm` or `disprove` by the verdict on it, `recur` on a new signal. */
  transition: SystemTransition;
}

/**
 * Moves an issue without anybody asking, in the caller’s transaction: state and its moments, timeline (`words`, `facts`), audit row and version;
 * `set` are columns beside those, such as `fixVerdict`; an issue that is opened again is given its time anew. Holds the row until the transaction ends. False, and nothing is written, where the
 * issue is gone, in another state, or has an open flag beside it that it would double: a job may ask again without harm.
 */
export async function moveIssue(
  tx: Db,
  mover: Pick<Mover, 'now' | 'requestId'>,
  { number, transition, ...parts }: SystemMove,
): Promise<boolean> {
  const issue = (await lockIssues(tx, [number])).get(number);
  if (!issue || nextState(issue.state, transition) === null) return false;
  const reopens = isReopening(transition);
  if (reopens && (await findOpenTwin(tx, issue)) !== null) return false;
  const dueAt = reopens ? await findDueAt(tx, issue.severityLevel, mover.now) : issue.dueAt;
  const change = makeTransition(issue, transition, mover.now, { ...parts, set: { dueAt, ...parts.set } });
  await writeChange(tx, { ...mover, userId: null }, issue, change);
  return true;
}
