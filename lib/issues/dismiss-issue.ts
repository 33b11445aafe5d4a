import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { Dismissal, IssueParams } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { findDay } from './find-day';
import { makeTransition } from './make-transition';
import { refuseField } from './refuse-field';
import { takeBackOffer } from './take-back-offer';

/** Says why nothing will be done, and until when; from that day on a signal opens it again. */
export async function dismissIssue(
  viewer: Viewer,
  { reason, until, ...reference }: IssueParams & Dismissal,
): Promise<IssueDetail> {
  return await changeIssue(viewer, reference, 'dismiss', async (held) => {
    const today = await findDay(held.tx, viewer.now);
    refuseField('until', until !== undefined && until <= today, `must be after today, ${today}`);
    const dismissedUntil = until ?? null;
    const change = makeTransition(held.issue, 'dismiss', viewer.now, {
      words: reason,
      facts: { until: dismissedUntil },
      set: { dismissedReason: reason, dismissedUntil },
    });
    return { ...change, events: [...(await takeBackOffer(held, viewer)), ...(change.events ?? [])] };
  });
}
