import { tallySpans } from '@/db/queries/sum-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { chartPieces } from '@/lib/domain/chart-period';
import {
  drawControlChart,
  FEWEST_A_POINT,
  type ChartPiece,
  type ControlChart,
} from '@/lib/domain/control-chart';
import { addDays } from '@/lib/domain/day';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import type { Bucket } from '@/lib/domain/period';
import { emptyTally } from '@/lib/domain/tally';
import type { MetricKey } from '@/lib/domain/vocabulary';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { ExpectationPoint } from './detail-schema';

/** A touchpoint over time: up to the end of the filter's period, from far enough back for a baseline, without the time before anybody met it. */
export async function chartTouchpoint(
  { db }: Viewer,
  { period, scope, directory }: ResolvedFilter,
  { id, primaryMetric }: { id: number; primaryMetric: MetricKey },
  grain: Bucket,
): Promise<{ chart: ControlChart; expectation: ExpectationPoint[] }> {
  const { today } = directory.organisation;
  const spans = chartPieces(grain, addDays(period.to, -1)).filter(({ from }) => from <= today);
  const tallies = await tallySpans(
    db,
    spans.map(({ from, to }, key) => ({ from, to, key })),
    { ...scope, touchpoints: [id] },
  );
  const found = new Map(tallies.map(({ key, tally }) => [key, tally]));
  const pieces = spans.map(({ from, to }, key) => ({
    from,
    to,
    running: to > today,
    tally: found.get(key) ?? emptyTally,
  }));
  const first = pieces.findIndex(({ tally }) => tally.interactions > 0);
  const lived = first < 0 ? [] : pieces.slice(first);
  return { chart: drawControlChart(primaryMetric, lived), expectation: lived.map(expectationOf) };
}

function expectationOf({ from, to, running, tally }: ChartPiece): ExpectationPoint {
  const { answered, details } = answerMetrics.cxIndex.read(tally);
  const enough = answered >= FEWEST_A_POINT;
  return {
    from,
    to,
    running,
    answered,
    expectation: (enough ? details?.['expectation'] : null) ?? null,
    reality: (enough ? details?.['reality'] : null) ?? null,
  };
}
