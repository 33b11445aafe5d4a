import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { applyChange } from './change-issue';
import { assignTo } from './assign-issue';
import type { BulkChange, BulkOutcome } from './change-schema';
import { makeTransition } from './make-transition';

/** Acknowledges or assigns many issues, each on its own: what cannot be changed says why, and holds back no other. */
export async function changeIssues(viewer: Viewer, { numbers, change }: BulkChange): Promise<BulkOutcome> {
  const outcomes: BulkOutcome['outcomes'] = [];
  for (const number of new Set(numbers)) {
    outcomes.push({ number, refusal: await refusalOf(changeOne(viewer, number, change)) });
  }
  return { outcomes };
}

function changeOne(viewer: Viewer, number: number, change: BulkChange['change']): Promise<void> {
  const reference = { number, version: null };
  return 'acknowledge' in change
    ? applyChange(viewer, reference, 'acknowledge', ({ issue }) =>
        makeTransition(issue, 'acknowledge', viewer.now),
      )
    : applyChange(viewer, reference, 'assign', (held) => assignTo(held, change.assignee));
}

async function refusalOf(changing: Promise<void>): Promise<string | null> {
  try {
    await changing;
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
