import type { Db } from '@/db/client';
import { findAction } from '@/db/queries/issue-actions';
import { DomainError } from '@/lib/errors';

/** Throws `not_found` where the issue has no such action, also where another has. */
export async function getAction(tx: Db, issue: number, id: number) {
  const action = await findAction(tx, issue, id);
  if (!action) throw new DomainError('not_found', `Issue #${issue} has no action ${id}.`);
  return action;
}
