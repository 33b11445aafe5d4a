import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { unknownReading } from '@/lib/domain/metrics/metric';
import type { RankedShare } from '@/lib/domain/statistics/rank-shares';
import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import { compareMetric } from '@/lib/touchpoints/compare-metric';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import type { MeasuredPartner } from './measure-partners';
import type { PartnerStanding, PartnerTouchpoint } from './schema';
import { traceCourse } from './trace-course';

/** How a partner does, from its tallies and its place among all of them. */
export function standPartner(
  partner: MeasuredPartner,
  ranked: RankedShare | null,
  { all, issues }: { all: readonly MeasuredPartner[]; issues: OwnedIssues },
): PartnerStanding {
  const { id, slug, name, current, previous, touchpoints, months } = partner;
  const slugsOf = (positions: readonly number[] = []) => positions.flatMap((at) => all[at]?.slug ?? []);
  return {
    slug,
    name,
    rank: ranked?.rank ?? null,
    tied: ranked?.tied ?? false,
    clearlyBetterThan: slugsOf(ranked?.worse),
    clearlyWorseThan: slugsOf(ranked?.better),
    shrunk:
      ranked === null
        ? unknownReading
        : {
            value: 100 * ranked.shrunk.value,
            low: 100 * ranked.shrunk.low,
            high: 100 * ranked.shrunk.high,
            answered: current.csatCount,
          },
    csat: compareMetric(answerMetrics.csat, current, previous),
    interactions: current.interactions,
    issues: issues.ofPartner(id),
    course: traceCourse(months),
    touchpoints: touchpoints.map(touchpointOf),
  };
}

function touchpointOf(measured: MeasuredTouchpoint): PartnerTouchpoint {
  const { slug, name, primaryMetric, target, score, band, metrics, interactions } = standTouchpoint(measured);
  const { journeyName, stageName, departmentName } = measured.place;
  return {
    slug,
    name,
    journeyName,
    stageName,
    departmentName,
    primaryMetric,
    target,
    score,
    band,
    csat: metrics.csat ?? null,
    interactions,
  };
}
