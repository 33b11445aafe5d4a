import type { Viewer } from '@/lib/auth/viewer';
import { answerMetrics } from '@/lib/domain/metrics/catalogue';
import { MINIMUM_ANSWERS, unknownReading } from '@/lib/domain/metrics/metric';
import { rankShares, type RankedShare } from '@/lib/domain/statistics/rank-shares';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import type { Filter } from '@/lib/filters/schema';
import { compareMetric } from '@/lib/touchpoints/compare-metric';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';
import { standTouchpoint } from '@/lib/touchpoints/stand-touchpoint';
import { describeRanking } from './describe-ranking';
import { coursePeriod, measurePartners, type MeasuredPartner } from './measure-partners';
import type { PartnerRanking, PartnerStanding, PartnerTouchpoint } from './schema';
import { traceCourse } from './trace-course';

/** The partners by what their customers say, drawn towards each other where there is little to go by. */
export async function rankPartners(viewer: Viewer, query: Filter): Promise<PartnerRanking> {
  const filter = await resolveFilter(viewer, query);
  const measured = await measurePartners(viewer, filter);
  const { prior, ranked } = rankShares(
    measured.map(({ current }) => ({ count: current.csatGood, total: current.csatCount })),
    MINIMUM_ANSWERS,
  );
  const standings = measured.map((partner, at) => standPartner(partner, ranked[at] ?? null, measured));
  const ranks = standings.map(({ rank }) => rank);
  const partners = standings
    .map((one) => ({
      ...one,
      tied: one.rank !== null && ranks.filter((rank) => rank === one.rank).length > 1,
    }))
    .toSorted(
      (a, b) =>
        Number(a.rank === null) - Number(b.rank === null) || (b.shrunk.value ?? -1) - (a.shrunk.value ?? -1),
    );
  const weight = prior.a + prior.b;
  return {
    filters: filter.applied,
    words: describeRanking(partners),
    prior: { mean: (100 * prior.a) / weight, weight },
    course: coursePeriod(filter.period),
    partners,
  };
}

function standPartner(
  partner: MeasuredPartner,
  ranked: RankedShare | null,
  all: readonly MeasuredPartner[],
): PartnerStanding {
  const { slug, name, current, previous, touchpoints, months } = partner;
  const slugsOf = (positions: readonly number[] = []) => positions.flatMap((at) => all[at]?.slug ?? []);
  return {
    slug,
    name,
    rank: ranked?.rank ?? null,
    tied: false,
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
