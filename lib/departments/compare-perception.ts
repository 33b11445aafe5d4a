import { listSelfAssessments } from '@/db/queries/self-assessments';
import type { TouchpointPlace } from '@/db/queries/directory';
import { tallyTouchpoints } from '@/db/queries/sum-tallies';
import type { Db } from '@/db/client';
import { addMonths, quarterStart } from '@/lib/domain/day';
import { csat } from '@/lib/domain/metrics/csat';
import { perceptionGap } from '@/lib/domain/metrics/perception-gap';
import type { Period } from '@/lib/domain/period';
import { emptyTally } from '@/lib/domain/tally';
import type { PerceptionRow, PerceptionSummary } from './schema';

/** Two years of quarters, the last one that the period reaches into among them. */
const QUARTERS = 8;
const MONTHS_A_QUARTER = 3;

export type PlacedPerception = PerceptionRow & { department: string };

/** What owners believed of their touchpoints, quarter by quarter, beside what all customers of that quarter said. */
export async function comparePerception(
  db: Db,
  touchpoints: readonly TouchpointPlace[],
  { to }: Period,
): Promise<PlacedPerception[]> {
  const from = addMonths(quarterStart(to), MONTHS_A_QUARTER * (1 - QUARTERS));
  const places = new Map(touchpoints.map((place) => [place.id, place]));
  const estimates = await listSelfAssessments(db, [...places.keys()], { from, to });
  if (estimates.length === 0) return [];
  const quarters = [...new Set(estimates.map(({ quarter }) => quarter))];
  const spans = quarters.map((quarter, key) => ({
    key,
    from: quarter,
    to: addMonths(quarter, MONTHS_A_QUARTER),
  }));
  const tallies = await tallyTouchpoints(db, spans, { touchpoints: [...places.keys()], personas: null });
  const said = new Map(
    tallies.map(({ key, touchpointId, tally }) => [`${touchpointId}/${quarters[key]}`, tally]),
  );
  return estimates.flatMap(({ touchpointId, quarter, estimate, note }) => {
    const place = places.get(touchpointId);
    if (place === undefined) return [];
    const { value, low, high, answered } = csat.read(said.get(`${touchpointId}/${quarter}`) ?? emptyTally);
    const customers = { value, low, high, answered };
    return [
      {
        touchpoint: place.slug,
        name: place.name,
        department: place.department,
        quarter,
        estimate,
        note,
        csat: customers,
        gap: perceptionGap(estimate, customers),
      },
    ];
  });
}

/** The latest quarter that was estimated; null where none was. */
export function summarisePerception(rows: readonly PerceptionRow[]): PerceptionSummary | null {
  const [first] = rows;
  if (first === undefined) return null;
  const latest = rows.filter(({ quarter }) => quarter === first.quarter);
  const gaps = latest.flatMap(({ gap }) => (gap.by === null ? [] : [gap.by]));
  const count = (verdict: PerceptionRow['gap']['verdict']) =>
    latest.filter(({ gap }) => gap.verdict === verdict).length;
  return {
    quarter: first.quarter,
    estimated: latest.length,
    tooHigh: count('too_high'),
    tooLow: count('too_low'),
    meanGap: gaps.length === 0 ? null : gaps.reduce((sum, by) => sum + by, 0) / gaps.length,
  };
}
