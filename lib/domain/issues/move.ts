import type { Day } from '../day';
import { nextState, TRANSITIONS, type Transition, type TransitionName } from './transitions';
import type { FixVerdict, IssueState } from './vocabulary';

/** What a move can touch of an issue: its state, when what happened, and what the state rests on. */
export interface Standing {
  state: IssueState;
  stateSince: Date;
  acknowledgedAt: Date | null;
  firstActionAt: Date | null;
  fixLiveAt: Date | null;
  fixLiveOn: Day | null;
  verifyUntil: Day | null;
  fixVerdict: FixVerdict | null;
  closedAt: Date | null;
  dismissedReason: string | null;
  dismissedUntil: Day | null;
  reopened: number;
}

const CLOSED: ReadonlySet<IssueState> = new Set(['verified', 'dismissed', 'merged']);
const NO_FIX = { fixLiveAt: null, fixLiveOn: null, verifyUntil: null, fixVerdict: null } as const;

/** What changes of an issue that makes this transition at this moment; null where it does not start from its state. */
export function move(issue: Standing, name: TransitionName, now: Date): Partial<Standing> | null {
  const state = nextState(issue.state, name);
  if (state === null) return null;
  return {
    state,
    stateSince: now,
    closedAt: CLOSED.has(state) ? now : null,
    ...(issue.acknowledgedAt === null && isAnswer(state) && { acknowledgedAt: now }),
    ...(issue.firstActionAt === null && state === 'in_progress' && { firstActionAt: now }),
    ...(state === 'fix_live' && { fixLiveAt: now, fixVerdict: null }),
    ...(name === 'withdrawFix' && NO_FIX),
    ...(isReopening(name) && {
      ...(name === 'disprove' ? { fixLiveAt: null } : NO_FIX),
      dismissedReason: null,
      dismissedUntil: null,
      reopened: issue.reopened + 1,
    }),
  };
}

/** Whether it takes an issue up again that was thought to be over, or mended. */
export function isReopening(name: TransitionName): boolean {
  const { event }: Transition = TRANSITIONS[name];
  return event === 'reopened';
}

/** Whoever does anything about an issue, even dismiss it, has taken note of it. */
function isAnswer(state: IssueState): boolean {
  return state !== 'open';
}
