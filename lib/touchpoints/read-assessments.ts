import { tallySpans } from '@/db/queries/sum-tallies';
import type { AssessmentRow } from '@/db/queries/touchpoint-notes';
import type { Viewer } from '@/lib/auth/viewer';
import { addMonths, quarterStart, type Day } from '@/lib/domain/day';
import { csat } from '@/lib/domain/metrics/csat';
import { perceptionGap } from '@/lib/domain/metrics/perception-gap';
import type { Reading } from '@/lib/domain/reading';
import { emptyTally } from '@/lib/domain/tally';
import type { Assessment } from './detail-schema';

/** The running quarter and the year before it. */
const QUARTERS = 5;

/** First days of the quarters that can be estimated, the running one first. */
export function assessableQuarters(today: Day): Day[] {
  const running = quarterStart(today);
  return Array.from({ length: QUARTERS }, (_, index) => addMonths(running, -3 * index));
}

/** The department's estimates beside the customers' CSAT of the same quarters. */
export async function readAssessments(
  { db }: Viewer,
  touchpointId: number,
  today: Day,
  estimates: readonly AssessmentRow[],
): Promise<Assessment[]> {
  const quarters = assessableQuarters(today);
  const spans = quarters.map((from, key) => ({ key, from, to: addMonths(from, 3) }));
  const tallies = await tallySpans(db, spans, { touchpoints: [touchpointId], personas: null });
  return quarters.map((quarter, index) => {
    const { value, low, high, answered } = csat.read(
      tallies.find(({ key }) => key === index)?.tally ?? emptyTally,
    );
    const customers = { value, low, high, answered };
    const own = estimates.find((row) => row.quarter === quarter);
    return {
      quarter,
      running: index === 0,
      estimate: own?.estimate ?? null,
      note: own?.note ?? '',
      author: own?.author ?? null,
      csat: customers,
      gap: own === undefined ? null : gapOf(own.estimate, customers),
    };
  });
}

function gapOf(estimate: number, customers: Reading): Assessment['gap'] {
  const { by, low, high } = perceptionGap(estimate, customers);
  return by === null || low === null || high === null ? null : { by, low, high };
}
