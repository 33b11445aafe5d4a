import type { Viewer } from '@/lib/auth/viewer';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import { rankShares } from '@/lib/domain/statistics/rank-shares';
import { resolveFilter } from '@/lib/filters/resolve-filter';
import type { Filter } from '@/lib/filters/schema';
import { everywhere } from '@/lib/ownership/issue-scope';
import { tallyIssues } from '@/lib/ownership/tally-issues';
import { describeRanking } from './describe-ranking';
import { coursePeriod, measurePartners } from './measure-partners';
import type { PartnerRanking, PartnerStanding } from './schema';
import { standPartner } from './stand-partner';

/** The partners by what their customers say, drawn towards each other where there is little to go by. */
export async function rankPartners(viewer: Viewer, query: Filter): Promise<PartnerRanking> {
  const filter = await resolveFilter(viewer, query);
  const [measured, issues] = await Promise.all([
    measurePartners(viewer, filter),
    tallyIssues(viewer, everywhere(filter)),
  ]);
  const { prior, ranked } = rankShares(
    measured.map(({ current }) => ({ count: current.csatGood, total: current.csatCount })),
    MINIMUM_ANSWERS,
  );
  const partners = measured
    .map((partner, at) => standPartner(partner, ranked[at] ?? null, { all: measured, issues }))
    .toSorted(inOrder);
  const weight = prior.a + prior.b;
  return {
    filters: filter.applied,
    words: describeRanking(partners),
    prior: { mean: (100 * prior.a) / weight, weight },
    course: coursePeriod(filter.period),
    partners,
  };
}

/** By shrunk share, those that cannot be ranked below all others. */
function inOrder(a: PartnerStanding, b: PartnerStanding): number {
  const unranked = Number(a.rank === null) - Number(b.rank === null);
  return unranked === 0 ? (b.shrunk.value ?? -1) - (a.shrunk.value ?? -1) : unranked;
}
