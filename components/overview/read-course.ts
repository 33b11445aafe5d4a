import { KPIS, type KpiKey } from '@/lib/domain/metrics/catalogue';
import { POINTS_FLOOR, SENTIMENT_FLOOR } from '@/lib/domain/metrics/change';
import type { Change } from '@/lib/domain/reading';
import { benjaminiHochberg } from '@/lib/domain/statistics/benjamini-hochberg';
import { twoSidedP, Z95 } from '@/lib/domain/statistics/normal';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import type { Overview } from '@/lib/overview/schema';

export type CourseVerdict = 'better' | 'worse' | 'mixed' | 'same' | 'cannot_tell';

/** Whether the experience as a whole is getting better. */
export interface Course {
  verdict: CourseVerdict;
  /** Told from chance, and yet less than anybody would act on. */
  slight: boolean;
  /** The measures that it rests on: told from chance although several were looked at. */
  changed: MetricKey[];
  /** Better or worse on their own, but not when all that were looked at are allowed for. */
  doubtful: MetricKey[];
  /** How many could be compared. */
  compared: number;
}

/** One in twenty of several measures would look changed by chance; so they are held to a false-discovery rate together. */
const FALSE_DISCOVERY_RATE = 0.05;

export function readCourse(kpis: Overview['kpis']): Course {
  const compared = KPIS.filter(isAnswerMetric).flatMap((key) => {
    const change = kpis[key].change;
    return change === null || change.by === null ? [] : [{ key, change, by: change.by }];
  });
  const tested = compared.flatMap((one) => {
    const p = pOf(one.change);
    return p === null ? [] : [{ ...one, p }];
  });
  const qs = benjaminiHochberg(tested.map(({ p }) => p));
  const moved = tested
    .map(({ key, change, by }, at) => ({ key, change, by, holds: (qs[at] ?? 1) <= FALSE_DISCOVERY_RATE }))
    .filter(({ change }) => change.verdict === 'better' || change.verdict === 'worse');
  const changed = moved.filter(({ holds }) => holds);
  return {
    verdict: verdictOf(
      changed.map(({ change }) => change),
      compared.map(({ change }) => change),
      moved.length > changed.length,
    ),
    slight: changed.length > 0 && changed.every(({ key, by }) => Math.abs(by) < floorOf(key)),
    changed: changed.map(({ key }) => key),
    doubtful: moved.filter(({ holds }) => !holds).map(({ key }) => key),
    compared: compared.length,
  };
}

function verdictOf(
  changed: readonly Change[],
  compared: readonly Change[],
  doubtful: boolean,
): CourseVerdict {
  const better = changed.some(({ verdict }) => verdict === 'better');
  const worse = changed.some(({ verdict }) => verdict === 'worse');
  if (better && worse) return 'mixed';
  if (better) return 'better';
  if (worse) return 'worse';
  const same = compared.length > 0 && compared.every(({ verdict }) => verdict === 'same');
  return same && !doubtful ? 'same' : 'cannot_tell';
}

/** By the normal curve that the interval stands for; null where there is none. */
function pOf({ by, low, high }: Change): number | null {
  if (by === null || low === null || high === null) return null;
  const standardError = (high - low) / (2 * Z95);
  if (standardError === 0) return by === 0 ? 1 : 0;
  return twoSidedP(by / standardError);
}

function floorOf(key: MetricKey): number {
  return key === 'sentiment' ? SENTIMENT_FLOOR : POINTS_FLOOR;
}

function isAnswerMetric(key: KpiKey): key is MetricKey {
  return METRICS.some((metric) => metric === key);
}
