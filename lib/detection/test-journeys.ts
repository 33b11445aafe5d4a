import type { Db } from '@/db/client';
import { listMonthContacts, listMonthFlows } from '@/db/queries/detection-journeys';
import { addDays, addMonths, monthStart, type Day } from '@/lib/domain/day';
import { groupBy } from '@/lib/domain/detection/group-by';
import { judgeMonths, longWaits } from '@/lib/domain/detection/judge-months';
import type { SeriesKey } from '@/lib/domain/detection/series-key';
import type { DetectionTest } from '@/lib/domain/detection/test';
import { mergeSamples } from '@/lib/domain/mining/sample';
import type { RuleOf } from './resolve-rules';
import type { JudgedSeries } from './test-touchpoint';

const MONTHS = 13;
/** A repeat is known a week after the contact. */
const SETTLING_DAYS = 7;

/**
 * Repeat contacts and waits at hand-offs, by month, as the journeys were last followed. What is known of a past day cannot be told from them: they are
 * tested as of today alone.
 */
export async function testJourneys(
  db: Db,
  { today, ruleOf }: { today: Day; ruleOf: RuleOf },
): Promise<JudgedSeries[]> {
  const until = monthStart(addDays(today, -SETTLING_DAYS));
  const from = addMonths(until, -MONTHS);
  const contacts = await listMonthContacts(db, from, until);
  const flows = await listMonthFlows(db, from, until);
  const judged: JudgedSeries[] = [];
  const keep = (
    key: Pick<SeriesKey, 'touchpointId' | 'fromTouchpointId' | 'measure'>,
    test: DetectionTest | null,
  ) => {
    const { falseDiscovery } = ruleOf(key.touchpointId);
    if (test) judged.push({ key: { ...key, personaId: null, partnerId: null }, test, falseDiscovery });
  };
  for (const [touchpointId, months] of groupBy(contacts, (each) => each.touchpointId)) {
    const rule = ruleOf(touchpointId);
    if (!rule.enabled || months.at(-1)?.month !== addMonths(until, -1)) continue;
    const shares = months.map(({ month, watched, repeats }) => ({
      from: month,
      to: addMonths(month, 1),
      count: repeats,
      total: watched,
    }));
    keep(
      { touchpointId, fromTouchpointId: null, measure: 'repeatContacts' },
      judgeMonths('repeat', shares, rule),
    );
  }
  for (const steps of groupBy(flows, (flow) => `${flow.from}:${flow.to}`).values()) {
    const [{ from: fromTouchpointId, to: touchpointId } = { from: 0, to: 0 }] = steps;
    const rule = ruleOf(touchpointId);
    const months = [...groupBy(steps, ({ month }) => month)].map(([day, same]) => {
      const { values, count } = mergeSamples(same.map((step) => ({ values: step.waits, count: step.count })));
      return { month: { day, from: day, to: addMonths(day, 1) }, values, count };
    });
    if (!rule.enabled || months.at(-1)?.month.day !== addMonths(until, -1)) continue;
    keep(
      { touchpointId, fromTouchpointId, measure: 'handOffWait' },
      judgeMonths('hand_off', longWaits(months), rule),
    );
  }
  return judged;
}
