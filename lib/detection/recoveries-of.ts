import type { KnownEvidence, KnownFlag } from '@/db/queries/detection-flags';
import type { Day } from '@/lib/domain/day';
import { hasRecovered } from '@/lib/domain/detection/has-recovered';
import { RECENT_WEEKS } from '@/lib/domain/detection/judge-level';
import { keyText } from '@/lib/domain/detection/series-key';
import type { Evidence } from '@/lib/domain/issues/facts';
import { isOpen } from '@/lib/domain/issues/is-open';
import { describeRecovery } from './describe-flag';
import { isMetric, weeksOf } from './evidence-of';
import { weekAt, weekOf } from './read-history';
import type { Findings } from './run-tests';
import { sumOf } from './test-touchpoint';

/** Which open flags are back where they were, said once until they fall again. Nothing is closed by it. */
export function recoveriesOf(
  known: readonly KnownFlag[],
  standing: readonly KnownEvidence[],
  { at, findings }: { at: Date; findings: Findings },
): { issue: number; facts: Evidence }[] {
  const { history, asOf, ruleOf, fired } = findings;
  const firing = new Set(fired.map(({ key }) => keyText(key)));
  const end = weekOf(history, asOf);
  const from: Day = weekAt(history, end - RECENT_WEEKS).from;
  return known.flatMap((flag) => {
    const { measure, number, state, touchpointId } = flag;
    const weeks = weeksOf(history, flag);
    const own = standing.filter(({ issue, series }) => issue === number && series === keyText(flag));
    const last = own.at(-1);
    if (!isOpen(state) || weeks === null || !isMetric(measure) || firing.has(keyText(flag))) return [];
    if (last === undefined || last.recovered || last.reference === undefined) return [];
    const now = hasRecovered(measure, sumOf(weeks, end - RECENT_WEEKS, end), last, ruleOf(touchpointId));
    if (now === null || last.to > from) return [];
    const { reference, baseline, method } = last;
    return [
      {
        issue: number,
        facts: {
          at: at.toISOString(),
          from,
          to: asOf,
          says: describeRecovery(measure, { isScore: method === 'target', value: now.value, reference }),
          method,
          ...now,
          baseline,
          pValue: null,
          qValue: null,
          effect: reference - now.value,
          chart: null,
          customers: 0,
          mrr: 0,
          series: keyText(flag),
          reference,
          recovered: true,
        },
      },
    ];
  });
}
