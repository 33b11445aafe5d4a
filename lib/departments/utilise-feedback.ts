import { tallyUtilisation } from '@/db/queries/feedback-utilisation';
import type { Viewer } from '@/lib/auth/viewer';
import { readUtilisation, type UtilisationStep } from '@/lib/domain/metrics/feedback-utilisation';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import { issueSpanOf } from '@/lib/ownership/issue-scope';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';

/** What became of the answers given at a department's touchpoints. */
export async function utiliseFeedback(
  viewer: Viewer,
  filter: ResolvedFilter,
  owned: readonly MeasuredTouchpoint[],
): Promise<UtilisationStep[]> {
  const answers = owned.reduce((sum, { current: { good, ok, bad } }) => sum + good + ok + bad, 0);
  const touchpoints = owned.map(({ place }) => place.id);
  const { personas } = filter.scope;
  const reached = await tallyUtilisation(viewer.db, issueSpanOf(viewer, filter), { touchpoints, personas });
  return readUtilisation({ answers, ...reached });
}
