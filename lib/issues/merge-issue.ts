import { moveBelongings } from '@/db/queries/merge-issues';
import type { StoredIssue } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { OPEN_STATES, STATE_WORDS, type IssueState } from '@/lib/domain/issues/vocabulary';
import { DomainError } from '@/lib/errors';
import { changeIssue } from './change-issue';
import type { IssueParams, Merger } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { makeTransition } from './make-transition';
import { refuseActor } from './refuse-actor';
import { refuseField } from './refuse-field';
import { takeBackOffer } from './take-back-offer';
import { writeChange } from './write-change';

const OPEN: ReadonlySet<IssueState> = new Set(OPEN_STATES);

/**
 * Lets an open issue absorb this one, with its evidence and its watchers. Both must be the viewer’s to work on: to give work to others is to
 * hand it over.
 */
export async function mergeIssue(
  viewer: Viewer,
  { into, ...reference }: IssueParams & Merger,
): Promise<IssueDetail> {
  const { number } = reference;
  refuseField('into', into === number, 'must be another issue');
  return await changeIssue(viewer, { ...reference, beside: into }, 'merge', async (held) => {
    const { tx, issue, beside } = held;
    const absorber = refuseAbsorber(viewer, into, beside);
    const evidence = await moveBelongings(tx, number, into);
    await writeChange(tx, viewer, absorber, {
      action: 'issue.absorb',
      events: [{ kind: 'absorbed', facts: { other: number, title: issue.title, evidence } }],
      audited: { absorbed: number, evidence },
      keepsVersion: true,
    });
    const change = makeTransition(issue, 'merge', viewer.now, {
      facts: { other: into, title: absorber.title },
      set: { mergedInto: into },
    });
    return { ...change, events: [...(await takeBackOffer(held, viewer)), ...(change.events ?? [])] };
  });
}

function refuseAbsorber(viewer: Viewer, into: number, absorber: StoredIssue | null): StoredIssue {
  if (!absorber) throw new DomainError('not_found', `There is no issue #${into}.`);
  refuseActor(viewer, { ...absorber, offeredToId: null }, 'merge');
  if (!OPEN.has(absorber.state)) {
    throw new DomainError(
      'conflict',
      `Issue #${into} is ${STATE_WORDS[absorber.state].toLowerCase()}: only an open one can absorb another.`,
    );
  }
  return absorber;
}
