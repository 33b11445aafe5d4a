import type { Permission } from '../permissions';
import type { EventKind, IssueState } from './vocabulary';

/** Who moves an issue: somebody of an owning department (or an admin), or the system. */
type Mover = 'owner' | 'system';

export interface Transition {
  from: readonly IssueState[];
  to: IssueState;
  by: Mover;
  /** What people need beside answering for an owning department. */
  permission: Permission;
  /** What stands on the timeline. */
  event: EventKind;
  needs?: 'cause_and_done_action' | 'reason';
}

/** Everything that changes the state of an issue. A merge goes by the state of the one that is absorbed. */
export const TRANSITIONS = {
  acknowledge: {
    from: ['open'],
    to: 'acknowledged',
    by: 'owner',
    permission: 'issues.work',
    event: 'acknowledged',
  },
  start: {
    from: ['open', 'acknowledged'],
    to: 'in_progress',
    by: 'owner',
    permission: 'issues.work',
    event: 'started',
  },
  declareFix: {
    from: ['acknowledged', 'in_progress'],
    to: 'fix_live',
    by: 'owner',
    permission: 'issues.work',
    event: 'fix_live',
    needs: 'cause_and_done_action',
  },
  withdrawFix: {
    from: ['fix_live', 'verifying'],
    to: 'in_progress',
    by: 'owner',
    permission: 'issues.work',
    event: 'fix_withdrawn',
    needs: 'reason',
  },
  verify: {
    from: ['fix_live'],
    to: 'verifying',
    by: 'system',
    permission: 'issues.work',
    event: 'verifying',
  },
  confirm: {
    from: ['verifying'],
    to: 'verified',
    by: 'system',
    permission: 'issues.work',
    event: 'verified',
  },
  disprove: { from: ['verifying'], to: 'open', by: 'system', permission: 'issues.work', event: 'reopened' },
  recur: {
    from: ['verified', 'dismissed'],
    to: 'open',
    by: 'system',
    permission: 'issues.work',
    event: 'reopened',
  },
  reopen: {
    from: ['verified', 'dismissed'],
    to: 'open',
    by: 'owner',
    permission: 'issues.work',
    event: 'reopened',
    needs: 'reason',
  },
  dismiss: {
    from: ['open', 'acknowledged', 'in_progress'],
    to: 'dismissed',
    by: 'owner',
    permission: 'issues.work',
    event: 'dismissed',
    needs: 'reason',
  },
  merge: {
    from: ['open', 'acknowledged', 'in_progress'],
    to: 'merged',
    by: 'owner',
    permission: 'issues.work',
    event: 'merged',
  },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;

/** The state after the transition; null where it does not start from here. */
export function nextState(state: IssueState, name: TransitionName): IssueState | null {
  const { from, to }: Transition = TRANSITIONS[name];
  return from.includes(state) ? to : null;
}

/** What stands on the timeline where an issue comes into a state. */
export const TRANSITION_EVENTS: ReadonlySet<EventKind> = new Set([
  'raised',
  ...Object.values(TRANSITIONS).map(({ event }) => event),
]);
