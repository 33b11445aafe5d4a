import { sql } from 'drizzle-orm';
import { FIXED_STATES } from '@/lib/domain/issues/tally';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { startOf, words, type IssueSpan } from './issue-tallies';

/** Answered contacts of a period by how far an issue about them has got; each count is part of the one before. */
export interface UtilisationTally {
  flagged: number;
  owned: number;
  fixed: number;
  verified: number;
}

/**
 * Answers of the period at these touchpoints about which an issue was open in it, for everybody or for their own persona and partner. Only
 * touchpoints with such an issue are read by day, persona and partner.
 */
export async function tallyUtilisation(
  db: Db,
  { period, today, timezone }: Omit<IssueSpan, 'now'>,
  { touchpoints, personas }: { touchpoints: readonly number[]; personas: readonly (number | null)[] | null },
): Promise<UtilisationTally> {
  const named = personas?.filter((persona) => persona !== null) ?? [];
  const [tally] = await db.execute<UtilisationTally & Record<string, unknown>>(sql`
    with about as (
      select touchpoint_id, persona_id, partner_id, max(case
        when state = 'verified' then 4
        when state in (${words(FIXED_STATES)}) and fix_live_on <= ${today} then 3
        when acknowledged_at is not null or state in ('acknowledged', 'in_progress', 'fix_live') then 2
        else 1 end) as reach
      from issues
      where touchpoint_id = any(${arrayOf('int4', touchpoints)}) and state <> 'merged'
        and raised_at < ${startOf(period.to, timezone)} and (closed_at is null or closed_at >= ${startOf(period.from, timezone)})
      group by 1, 2, 3
    ), given as (
      select touchpoint_id, persona_id, partner_id, sum(good + ok + bad)::float8 as answers from daily_tallies
      where day >= ${period.from} and day < ${period.to} and touchpoint_id in (select touchpoint_id from about)
        ${personas === null ? sql`` : sql`and (persona_id = any(${arrayOf('int4', named)}) ${personas.includes(null) ? sql`or persona_id is null` : sql``})`}
      group by 1, 2, 3
    ), reached as (
      select answers, (select max(reach) from about a where a.touchpoint_id = g.touchpoint_id
        and (a.persona_id is null or a.persona_id = g.persona_id) and (a.partner_id is null or a.partner_id = g.partner_id)) as reach
      from given g
    )
    select coalesce(sum(answers) filter (where reach >= 1), 0) as flagged, coalesce(sum(answers) filter (where reach >= 2), 0) as owned,
      coalesce(sum(answers) filter (where reach >= 3), 0) as fixed, coalesce(sum(answers) filter (where reach >= 4), 0) as verified
    from reached`);
  return tally ?? { flagged: 0, owned: 0, fixed: 0, verified: 0 };
}
