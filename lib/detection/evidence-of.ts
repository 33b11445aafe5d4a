import type { Affected } from '@/db/queries/count-affected';
import type { ControlChart } from '@/lib/domain/control-chart';
import type { FiredSeries } from '@/lib/domain/detection/choose-flags';
import { chartOfWeeks } from '@/lib/domain/detection/judge-weeks';
import { keyText, type SeriesKey } from '@/lib/domain/detection/series-key';
import type { Evidence } from '@/lib/domain/issues/facts';
import type { Measure } from '@/lib/domain/issues/vocabulary';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import type { DetectionGround } from '@/db/queries/detection-ground';
import { describeTest } from './describe-flag';
import { namesOf } from './names-of';
import type { History, WeekMap } from './read-history';
import type { Findings } from './run-tests';
import { chartWeeks } from './test-touchpoint';

/** What a fired test leaves with the issue, its chart as it is now. */
export function evidenceOf(
  fired: FiredSeries,
  {
    at,
    ground,
    findings,
    affected,
  }: { at: Date; ground: DetectionGround; findings: Findings; affected: Affected },
): Evidence {
  const { key, test, q } = fired;
  return {
    at: at.toISOString(),
    from: test.from,
    to: test.to,
    says: describeTest(key, fired, namesOf(key, ground)),
    method: test.method,
    value: test.value,
    low: test.low,
    high: test.high,
    answered: test.answered,
    baseline: test.baseline,
    pValue: test.p,
    qValue: q,
    effect: test.effect,
    chart: chartOf(key, findings),
    customers: affected.customers,
    mrr: affected.mrr,
    series: keyText(key),
    reference: test.reference,
  };
}

function chartOf(key: SeriesKey, { history, asOf }: Findings): ControlChart | null {
  const own = weeksOf(history, key);
  return own && isMetric(key.measure) ? chartOfWeeks(key.measure, chartWeeks(history, own, asOf)) : null;
}

/** The weeks of a series: of a persona, a partner, or everybody. */
export function weeksOf(history: History, { touchpointId, personaId, partnerId }: SeriesKey): WeekMap | null {
  if (personaId !== null) return history.personas.get(touchpointId)?.get(personaId) ?? null;
  if (partnerId !== null) return history.partners.get(touchpointId)?.get(partnerId) ?? null;
  return history.whole.get(touchpointId) ?? null;
}

export function isMetric(measure: Measure): measure is MetricKey {
  return METRICS.some((metric) => metric === measure);
}
