import { tallySpans } from '@/db/queries/sum-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { bucketFor, cutPeriod, type Period } from '@/lib/domain/period';
import type { Reading } from '@/lib/domain/reading';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { Trend, TrendPoint } from './schema';

/** The metrics of all touchpoints in the filter together, bucket by bucket. */
export async function traceTrend(
  { db }: Viewer,
  { period, scope }: Pick<ResolvedFilter, 'period' | 'scope'>,
): Promise<Trend> {
  const bucket = bucketFor(period);
  const spans = cutPeriod(period, bucket).map(({ from, to }, key) => ({ key, from, to }));
  const tallies = new Map((await tallySpans(db, spans, scope)).map(({ key, tally }) => [key, tally]));
  return {
    bucket,
    points: spans.map(({ key, from, to }) => pointOf({ from, to }, tallies.get(key) ?? emptyTally)),
  };
}

function pointOf(days: Period, tally: Tally): TrendPoint {
  const { csat, nps, ces, cxIndex, sentiment } = answerMetrics;
  return {
    from: days.from,
    to: days.to,
    interactions: tally.interactions,
    readings: {
      csat: plain(csat.read(tally)),
      nps: plain(nps.read(tally)),
      ces: plain(ces.read(tally)),
      cxIndex: plain(cxIndex.read(tally)),
      sentiment: plain(sentiment.read(tally)),
    },
  };
}

/** Without counts and details, which would treble the answer. */
function plain({ value, low, high, answered }: Reading): Reading {
  return { value, low, high, answered };
}
