import type { JudgedTouchpoint } from '@/db/queries/detection-ground';
import { chartPieces } from '@/lib/domain/chart-period';
import { addDays, type Day } from '@/lib/domain/day';
import { groupBy } from '@/lib/domain/detection/group-by';
import { LEVEL_WEEKS } from '@/lib/domain/detection/judge-level';
import { judgeSpread, type SpreadPart } from '@/lib/domain/detection/judge-spread';
import { sampleOf } from '@/lib/domain/detection/sample';
import { weekAt, weekOf, type History } from './read-history';
import type { RuleOf } from './resolve-rules';
import { sumOf, type JudgedSeries } from './test-touchpoint';

const BEFORE_WEEKS = 20;

/** Of each stage, whether its touchpoints lie further apart than at the beginning of the charts. */
export function testStages(
  history: History,
  touchpoints: readonly JudgedTouchpoint[],
  { ruleOf, asOf }: { ruleOf: RuleOf; asOf: Day },
): JudgedSeries[] {
  const start = chartPieces('week', addDays(asOf, -1))[0]?.from ?? history.from;
  const first = Math.max(0, weekOf(history, start));
  const end = weekOf(history, asOf);
  if (end - LEVEL_WEEKS < first + BEFORE_WEEKS) return [];
  const before = { from: weekAt(history, first).from, to: weekAt(history, first + BEFORE_WEEKS).from };
  const now = { from: weekAt(history, end - LEVEL_WEEKS).from, to: asOf };
  const stages = groupBy(touchpoints, ({ stageId }) => stageId);
  return [...stages.values()].flatMap((own) => {
    const parts = own.flatMap(({ id, primaryMetric, importance }): SpreadPart[] => {
      const rule = ruleOf(id);
      const weeks = history.whole.get(id);
      // The index has no end at the top: its spread is none of scores.
      if (!rule.enabled || weeks === undefined || primaryMetric === 'cxIndex') return [];
      const was = sampleOf(primaryMetric, sumOf(weeks, first, first + BEFORE_WEEKS));
      const is = sampleOf(primaryMetric, sumOf(weeks, end - LEVEL_WEEKS, end));
      if (was === null || is === null) return [];
      if (Math.min(was.count, is.count) < rule.minimumAnswers) return [];
      return [{ touchpointId: id, importance, before: was, now: is }];
    });
    const rule = ruleOf(parts[0]?.touchpointId ?? 0);
    const found = judgeSpread(parts, { now, before, rule });
    if (found === null) return [];
    const { touchpointId, test } = found;
    const key = {
      touchpointId,
      fromTouchpointId: null,
      measure: 'consistency' as const,
      personaId: null,
      partnerId: null,
    };
    return [{ key, test, falseDiscovery: rule.falseDiscovery }];
  });
}
