import type { Db } from '@/db/client';
import { countExposed } from '@/db/queries/count-affected';
import type { KnownFlag } from '@/db/queries/detection-flags';
import { insertLink } from '@/db/queries/issue-links';
import type { BusinessCalendar } from '@/lib/calendars/load-calendar';
import { addDays } from '@/lib/domain/day';
import type { Flag } from '@/lib/domain/detection/choose-flags';
import { LEVEL_WEEKS } from '@/lib/domain/detection/judge-level';
import { keyText } from '@/lib/domain/detection/series-key';
import type { Evidence, SeverityTerms } from '@/lib/domain/issues/facts';
import { severityLevelOf, severityOf } from '@/lib/domain/issues/severity';
import { moveIssue } from '@/lib/issues/move-issue';
import { openIssue } from '@/lib/issues/open-issue';
import { titleOf } from './describe-flag';
import { namesOf } from './names-of';
import type { Finding } from './finding';

interface Opening {
  flag: Flag;
  evidence: readonly Evidence[];
  company: { revenue: number; weekly: number; calendar: BusinessCalendar };
  known: readonly KnownFlag[];
}

/** Points of sentiment, from −1 to 1, are fiftieths of the others. */
const SENTIMENT_POINTS = 50;

/** Opens the issue of a flag for the department that owns the touchpoint; one that was dismissed until now opens again. */
export async function openFlag(
  tx: Db,
  { at, ground, findings }: Pick<Finding, 'at' | 'ground' | 'findings'>,
  { flag, evidence, company, known }: Opening,
): Promise<number | null> {
  const [fired] = flag.own;
  const place = ground.touchpoints.find(({ id }) => id === flag.key.touchpointId);
  if (fired === undefined || place === undefined) return null;
  const words = evidence.map(({ says }) => says).join('\n');
  const facts = { evidence: evidence.length };
  const last = known.find((each) => keyText(each) === keyText(flag.key));
  if (last?.state === 'dismissed') {
    const moved = await moveIssue(
      tx,
      { now: at },
      { number: last.number, transition: 'recur', words, facts },
    );
    return moved ? last.number : null;
  }
  const { key, test } = fired;
  // Of everybody who meets it, not only of those who were hurt so far: a fall that has just begun is as grave as one that has lasted.
  const [exposed] = await countExposed(
    tx,
    [{ ...key, from: addDays(findings.asOf, -7 * LEVEL_WEEKS), to: findings.asOf }],
    { timezone: ground.timezone, asOf: findings.asOf },
  );
  const terms: SeverityTerms = {
    gap:
      key.measure === 'sentiment' && test.method !== 'target' ? SENTIMENT_POINTS * test.effect : test.effect,
    importance: place.importance,
    volume: (exposed?.interactions ?? 0) / LEVEL_WEEKS,
    revenueShare: company.revenue === 0 ? 0 : (exposed?.mrr ?? 0) / company.revenue,
  };
  const { weights } = findings.ruleOf(place.id);
  const level = severityLevelOf(terms, weights, company.weekly);
  const giver = ground.touchpoints.find(({ id }) => id === key.fromTouchpointId)?.departmentId ?? null;
  const number = await openIssue(tx, {
    now: at,
    ...key,
    title: titleOf(key, test, namesOf(key, ground)),
    origin: 'flag',
    departmentId: place.departmentId,
    otherDepartmentId: giver === place.departmentId ? null : giver,
    severity: severityOf(terms, weights),
    severityLevel: level,
    severityTerms: terms,
    dueAt: company.calendar.dueAt(level, at),
    raisedBy: null,
    words,
    facts,
  });
  if (last !== undefined) await insertLink(tx, { issue: number, other: last.number, kind: 'related' });
  return number;
}
