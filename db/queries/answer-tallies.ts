import { sql, type SQL } from 'drizzle-orm';
import { ANSWER_POINTS, type PointCounts } from '@/lib/domain/answer-points';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { ANSWER_KEYS, type AnswerKey } from '@/lib/domain/scales';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { firstKeptDay } from './kept-days';
import type { SetKey } from './customer-stale-sets';
import { sliceByGrain } from './tally-slices';

/** What was answered at a touchpoint on a day, by point. */
export interface DayAnswers {
  day: Day;
  touchpointId: number;
  counts: PointCounts;
}

/** Some megabytes of text a statement. */
const WRITTEN_AT_A_TIME = 5000;

/** Removes what was counted under these keys, which the transaction has claimed. */
export async function clearAnswerTallies(tx: Db, keys: readonly SetKey[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.execute(sql`
    delete from answer_tallies counted using unnest(${keyColumns(keys)}) as gone (grain, start, touchpoint_id)
    where counted.grain = gone.grain and counted.start = gone.start and counted.touchpoint_id = gone.touchpoint_id`);
}

export async function writeDayAnswers(tx: Db, answers: readonly DayAnswers[]): Promise<void> {
  const rows = answers.flatMap(({ day, touchpointId, counts }) =>
    ANSWER_KEYS.flatMap((answer) => {
      const points = counts[answer];
      return points === undefined ? [] : [{ day, touchpointId, answer, points: `{${points.join(',')}}` }];
    }),
  );
  for (let from = 0; from < rows.length; from += WRITTEN_AT_A_TIME) {
    const part = rows.slice(from, from + WRITTEN_AT_A_TIME);
    const column = (key: 'day' | 'answer' | 'points') => part.map((row) => row[key]);
    const touchpoints = part.map(({ touchpointId }) => touchpointId);
    await tx.execute(sql`
      insert into answer_tallies (grain, start, touchpoint_id, answer, counts)
      select 'day', start, touchpoint_id, answer, points::int4[]
      from unnest(${arrayOf('date', column('day'))}, ${arrayOf('int4', touchpoints)}, ${arrayOf('text', column('answer'))},
        ${arrayOf('text', column('points'))}) as made (start, touchpoint_id, answer, points)`);
  }
}

/** Counts the months among these keys from their days; from those alone whose sets are not stale, as the sets of the months are made. */
export async function sumMonthAnswers(tx: Db, keys: readonly SetKey[]): Promise<void> {
  const months = keys.filter(({ grain }) => grain === 'month');
  if (months.length === 0) return;
  await tx.execute(sql`
    insert into answer_tallies (grain, start, touchpoint_id, answer, counts)
    select 'month', month, touchpoint_id, answer, array_agg(given order by point)
    from (
      select wanted.start as month, counted.touchpoint_id, answer, point, sum(given)::int4 as given
      from unnest(${keyColumns(months)}) as wanted (grain, start, touchpoint_id)
      join answer_tallies counted on counted.grain = 'day' and counted.touchpoint_id = wanted.touchpoint_id
        and counted.start >= wanted.start and counted.start < wanted.start + interval '1 month'
      join customer_sets made on made.grain = 'day' and made.start = counted.start
        and made.touchpoint_id = counted.touchpoint_id and not made.stale,
      unnest(counts) with ordinality as at (given, point)
      group by 1, 2, 3, 4
    ) as summed
    group by 2, 3, 4`);
}

/** How often each point was given over a period, by answer; an answer that nobody gave is left out. */
export async function sumAnswers(db: Db, touchpointId: number, period: Period): Promise<PointCounts> {
  const ranges = sliceByGrain({ key: 0, ...period }).map(
    ({ grain, from, to }) => sql`(grain = ${grain} and start >= ${from} and start < ${to})`,
  );
  if (ranges.length === 0) return {};
  const rows = await db.execute<{ answer: AnswerKey; point: number; given: number }>(sql`
    select answer, point::int4 as point, sum(given)::float8 as given
    from answer_tallies, unnest(counts) with ordinality as at (given, point)
    where touchpoint_id = ${touchpointId} and (${sql.join(ranges, sql` or `)})
    group by 1, 2`);
  const counts: PointCounts = {};
  for (const { answer, point, given } of rows) {
    const points = (counts[answer] ??= ANSWER_POINTS[answer].map(() => 0));
    points[point - 1] = given;
  }
  return counts;
}

/** How many touchpoint-days or -months that are not stale hold other numbers of answers than their tallies. */
export async function countMiscountedAnswers(db: Db): Promise<number> {
  const [found] = await db.execute<{ rows: number }>(sql`
    with counted as (
      select grain, start, touchpoint_id, answer, (select sum(given) from unnest(counts) as at (given)) as answers from answer_tallies
    ), tallied as (
      select grain, start, touchpoint_id, answer, answers from tally_rollups,
        lateral (values ('csat', csat_count), ('nps', nps_count), ('ces', ces_count), ('expectation', pair_count),
          ('reality', pair_count), ('sentiment', sentiment_count)) as given (answer, answers)
      where answers > 0
    )
    select count(*)::int as rows
    from tallied full join counted using (grain, start, touchpoint_id, answer)
      left join customer_sets made using (grain, start, touchpoint_id)
    where tallied.answers is distinct from counted.answers and made.stale is not true
      and start >= ${firstKeptDay}`);
  return found?.rows ?? 0;
}

function keyColumns(keys: readonly SetKey[]): SQL {
  const grains = keys.map(({ grain }) => grain);
  const starts = keys.map(({ start }) => start);
  const touchpoints = keys.map(({ touchpointId }) => touchpointId);
  return sql`${arrayOf('text', grains)}, ${arrayOf('date', starts)}, ${arrayOf('int4', touchpoints)}`;
}
