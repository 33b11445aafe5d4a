import type { IssueState } from '@/lib/domain/issues/vocabulary';
import type { IssueTimes } from './detail-schema';

/** Business hours between two instants. */
type Between = (from: Date, to: Date) => number;

interface Moments {
  raisedAt: Date;
  acknowledgedAt: Date | null;
  firstActionAt: Date | null;
  fixLiveAt: Date | null;
}

/** When an issue came into which state, in order. */
export interface Arrival {
  at: Date;
  state: IssueState;
}

/** How long what took, in business hours; an issue that is over stays in its last state for no time. */
export function measureTimes(
  { raisedAt, acknowledgedAt, firstActionAt, fixLiveAt }: Moments,
  arrivals: readonly Arrival[],
  { between, now }: { between: Between; now: Date },
): IssueTimes {
  const until = (moment: Date | null) => (moment === null ? null : between(raisedAt, moment));
  const inState: IssueTimes['inState'] = {};
  for (const [index, { at, state }] of arrivals.entries()) {
    if (OVER.has(state)) continue;
    const left = arrivals[index + 1]?.at ?? now;
    inState[state] = (inState[state] ?? 0) + between(at, left);
  }
  return {
    toAcknowledge: until(acknowledgedAt),
    toFirstAction: until(firstActionAt),
    toFix: until(fixLiveAt),
    inState,
  };
}

const OVER: ReadonlySet<IssueState> = new Set(['verified', 'dismissed', 'merged']);
