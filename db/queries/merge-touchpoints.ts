import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { openStates } from './open-states';

export interface Mergeable {
  id: number;
  name: string;
  /** Slug. */
  journey: string;
  /** Whether its whole journey is retired. */
  isOfRetired: boolean;
  retiredAt: string | null;
  /** Name of the touchpoint that it was merged into. */
  mergedInto: string | null;
  isGoal: boolean;
}

/** Locked until the transaction ends. */
export async function findMergeable(tx: Db, slug: string): Promise<Mergeable | null> {
  const [found] = await tx.execute<Mergeable & Record<string, unknown>>(sql`
    select t.id, t.name, j.slug as journey, j.retired_at is not null as "isOfRetired", t.retired_at::text as "retiredAt",
      (select name from touchpoints home where home.id = t.merged_into_id) as "mergedInto",
      exists (select 1 from journeys where goal_touchpoint_id = t.id) as "isGoal"
    from touchpoints t join stages s on s.id = t.stage_id join journeys j on j.id = s.journey_id
    where t.slug = ${slug} for update of t`);
  return found ?? null;
}

interface Pair {
  from: number;
  into: number;
}

/** The end of an issue once it follows. */
const followed = (column: string, { from, into }: Pair): SQL =>
  sql`case ${sql.raw(column)} when ${from} then ${into}::int4 else ${sql.raw(column)} end`;

/** Open flags of the one that say what an open flag of the other says. */
export async function clashingIssues(tx: Db, pair: Pair): Promise<number[]> {
  const rows = await tx.execute<{ number: number }>(sql`
    select i.number from issues i join issues other on other.number <> i.number and other.origin = 'flag' and other.state in ${openStates}
      and other.measure = i.measure and other.persona_id is not distinct from i.persona_id and other.partner_id is not distinct from i.partner_id
      and other.touchpoint_id = ${followed('i.touchpoint_id', pair)}
      and other.from_touchpoint_id is not distinct from ${followed('i.from_touchpoint_id', pair)}
    where i.origin = 'flag' and i.state in ${openStates} and ${pair.from} in (i.touchpoint_id, i.from_touchpoint_id) order by 1`);
  return rows.map(({ number }) => number);
}

interface Telling {
  now: Date;
  userId: number | null;
  /** What the timeline of each issue says. */
  words: string;
}

/** Gives the open issues of one touchpoint to another; a hand-off between the two stays. Returns their numbers. */
export async function moveOpenIssues(tx: Db, { from, into, ...telling }: Pair & Telling): Promise<number[]> {
  const pair = { from, into };
  return await changeIssues(
    tx,
    sql`touchpoint_id = ${followed('touchpoint_id', pair)}, from_touchpoint_id = ${followed('from_touchpoint_id', pair)}
      where state in ${openStates} and ${from} in (touchpoint_id, from_touchpoint_id)
        and ${into} not in (touchpoint_id, coalesce(from_touchpoint_id, 0))`,
    telling,
  );
}

/** The other way, for those that followed a merger. */
export async function bringIssuesBack(tx: Db, { id, ...telling }: { id: number } & Telling): Promise<void> {
  const [merged] = await tx.execute<{ into: number; issues: number[] | null }>(
    sql`select merged_into_id as into, merged_issues as issues from touchpoints where id = ${id}`,
  );
  if (!merged?.issues) return;
  const pair = { from: merged.into, into: id };
  await changeIssues(
    tx,
    sql`touchpoint_id = ${followed('touchpoint_id', pair)}, from_touchpoint_id = ${followed('from_touchpoint_id', pair)}
      where number = any(${arrayOf('int4', merged.issues)}) and ${pair.from} in (touchpoint_id, from_touchpoint_id)`,
    telling,
  );
}

async function changeIssues(tx: Db, change: SQL, { now, userId, words }: Telling): Promise<number[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await tx.execute<{ number: number }>(sql`
    with moved as (
      update issues set version = version + 1, updated_at = ${at}, ${change} returning number
    ), told as (
      insert into issue_events (issue, at, user_id, kind, words, told)
      select number, ${at}, ${userId}::int4, 'commented', ${words}, true from moved
    )
    select number from moved order by 1`);
  return rows.map(({ number }) => number);
}

export async function markMerged(
  tx: Db,
  { from, into, now, issues }: Pair & { now: Date; issues: readonly number[] },
): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    update touchpoints set merged_into_id = ${into}, merged_at = ${at}, retired_at = coalesce(retired_at, ${at}),
      merged_issues = ${arrayOf('int4', issues)}
    where id = ${from}`);
}

/** Where the merger was what retired it, it is in use again, or as long retired as its stage. */
export async function markUnmerged(tx: Db, id: number): Promise<void> {
  await tx.execute(sql`
    update touchpoints t set merged_into_id = null, merged_at = null, merged_issues = null,
      retired_at = case when t.retired_at = t.merged_at then s.retired_at else t.retired_at end
    from stages s where s.id = t.stage_id and t.id = ${id}`);
}
