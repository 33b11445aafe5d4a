import { tallyTouchpoints } from '@/db/queries/sum-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { touchpointScore } from '@/lib/domain/metrics/score';
import { bucketFor, cutPeriod } from '@/lib/domain/period';
import { emptyTally } from '@/lib/domain/tally';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { ScorePoint } from './schema';

/** The score of each touchpoint in the filter over the period, by its id. */
export async function traceCourses(
  { db }: Viewer,
  { period, scope, touchpoints }: Pick<ResolvedFilter, 'period' | 'scope' | 'touchpoints'>,
): Promise<Map<number, ScorePoint[]>> {
  const spans = cutPeriod(period, bucketFor(period)).map(({ from, to }, key) => ({ key, from, to }));
  const tallies = await tallyTouchpoints(db, spans, scope);
  const found = new Map(tallies.map(({ touchpointId, key, tally }) => [`${touchpointId}/${key}`, tally]));
  return new Map(
    touchpoints.map(({ id, primaryMetric }) => [
      id,
      spans.map(({ key, from, to }) => {
        const tally = found.get(`${id}/${key}`) ?? emptyTally;
        const { value, low, high, answered } = touchpointScore(primaryMetric, tally);
        return { from, to, value, low, high, answered };
      }),
    ]),
  );
}
