import { changeOfShares, POINTS_FLOOR } from '@/lib/domain/metrics/change';
import { goodOrOkContacts } from '@/lib/domain/metrics/clean-journeys';
import { addTallies, emptyTally, type Tally } from '@/lib/domain/tally';
import { withoutTest } from '@/lib/touchpoints/compare-metric';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import type { ComparedMetric } from '@/lib/touchpoints/schema';

/** Share of good or ok among the answered contacts at these touchpoints. */
export function compareGoodOrOk(measured: readonly MeasuredTouchpoint[]): ComparedMetric {
  const current = measured.map((one) => one.current).reduce(addTallies, emptyTally);
  const previous = measured.map((one) => one.previous).reduce(addTallies, emptyTally);
  const judgement = { better: 'higher', floor: POINTS_FLOOR } as const;
  return {
    ...goodOrOkContacts(current),
    previous: goodOrOkContacts(previous),
    change: withoutTest(changeOfShares(shareOf(current), shareOf(previous), judgement)),
  };
}

function shareOf({ good, ok, bad }: Tally) {
  return { count: good + ok, total: good + ok + bad };
}
