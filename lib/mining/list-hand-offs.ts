import type { Db } from '@/db/client';
import { listJourneyTouchpoints, type OwnedTouchpoint } from '@/db/queries/journey-touchpoints';
import type { MinedScope } from '@/db/queries/mined-tallies';
import type { Reading } from '@/lib/domain/reading';
import { readScore } from './read-sums';
import { tallyFlows, type FlowTallies } from './tally-flows';
import { wholeMonths } from './whole-months';

/** One end of a hand-off: slugs and names. */
export type HandOffEnd = Omit<OwnedTouchpoint, 'id'>;

/** Customers who went directly from a touchpoint of one department to a touchpoint of another. */
export interface HandOff {
  from: HandOffEnd;
  to: HandOffEnd;
  count: number;
  /** Seconds between the two contacts. */
  medianWait: number | null;
  meanWait: number;
  /** Of the primary answers given at `to`, 0–100; unknown where nobody answered. */
  scoreAfter: Reading;
  /** Of them all, how many got a bad verdict. */
  bad: number;
}

/**
 * The hand-offs of a journey by pair of touchpoints, the most frequent first, of instances that began in the months that the days touch (`to`
 * exclusive). Null personas: everyone. Empty before the journey was first mined.
 */
export async function listHandOffs(db: Db, scope: MinedScope): Promise<HandOff[]> {
  const months = { ...scope, ...wholeMonths(scope) };
  const [{ tallies }, touchpoints] = await Promise.all([
    tallyFlows(db, months),
    listJourneyTouchpoints(db, scope.journeyId),
  ]);
  return handOffsOf(tallies, touchpoints);
}

export function handOffsOf({ flows }: FlowTallies, touchpoints: readonly OwnedTouchpoint[]): HandOff[] {
  const ends = new Map(touchpoints.map(({ id, ...end }) => [id, end]));
  return flows.flatMap(({ from, to, transitions, medianWait, waitSum, bad, ...sums }) => {
    const [one, other] = [ends.get(from ?? 0), ends.get(to ?? 0)];
    if (one === undefined || other === undefined || one.department === other.department) return [];
    return [
      {
        from: one,
        to: other,
        count: transitions,
        medianWait,
        meanWait: waitSum / transitions,
        scoreAfter: readScore(sums),
        bad,
      },
    ];
  });
}
