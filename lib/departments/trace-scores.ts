import { tallyTouchpoints } from '@/db/queries/sum-tallies';
import type { TouchpointPlace } from '@/db/queries/directory';
import type { Viewer } from '@/lib/auth/viewer';
import type { Score } from '@/lib/domain/metrics/score';
import { bucketFor, cutPeriod, type Bucket, type Period } from '@/lib/domain/period';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import { scoreTogether } from '@/lib/touchpoints/stand-together';
import type { ScorePoint } from './schema';

/** The tallies of touchpoints bucket by bucket. */
export interface TracedTallies {
  bucket: Bucket;
  pieces: Period[];
  tallyOf: (place: TouchpointPlace, piece: number) => Tally;
}

export async function traceTallies(
  { db }: Viewer,
  { period, scope }: Pick<ResolvedFilter, 'period' | 'scope'>,
): Promise<TracedTallies> {
  const bucket = bucketFor(period);
  const pieces = cutPeriod(period, bucket);
  const found = await tallyTouchpoints(
    db,
    pieces.map((piece, key) => ({ key, ...piece })),
    scope,
  );
  const tallies = new Map(found.map(({ key, touchpointId, tally }) => [`${touchpointId}/${key}`, tally]));
  return { bucket, pieces, tallyOf: ({ id }, piece) => tallies.get(`${id}/${piece}`) ?? emptyTally };
}

/** The score of these touchpoints together; of a single one its own. */
export function traceScore(
  { pieces, tallyOf }: TracedTallies,
  places: readonly TouchpointPlace[],
): ScorePoint[] {
  return pieces.map(({ from, to }, piece) => ({
    from,
    to,
    score: plain(
      scoreTogether(
        places.map((place) => ({ place })),
        ({ place }) => tallyOf(place, piece),
      ),
    ),
  }));
}

function plain({ value, low, high, answered }: Score) {
  return { value, low, high, answered };
}
