import { sql } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { firstKeptDay } from './kept-days';
import { latestVerbatims, type VerbatimScope } from './search-verbatims';
import { joinSlices, sliceByGrain } from './tally-slices';
import { toneColumn } from './verbatim-facets';

const columns = sql.raw(
  'touchpoint_id, theme_id, comments, scored, positive, negative, score_count, score_sum, score_squares',
);

/**
 * Counts the themes of the organisation's days that a month (UTC) touches, and of their months, anew from the comments laid out. The days at
 * its ends belong to two months (UTC); whichever is laid out last counts them whole. Comments not yet read anew may name a theme that is gone.
 */
export async function recountThemes(tx: Db, month: Day, timezone: string): Promise<void> {
  const [days] = await tx.execute<{ first: Day; last: Day }>(sql`
    select greatest((${month}::timestamp at time zone 'UTC' at time zone ${timezone})::date, ${firstKeptDay})::text as first,
      (((${month}::timestamp + interval '1 month') at time zone 'UTC' - interval '1 microsecond') at time zone ${timezone})::date::text as last`);
  if (!days) return;
  const { first, last } = days;
  // Of a day whose comments were dropped, in part or all, what was counted stays.
  if (last < first) return;
  const tone = toneColumn('sentiment');
  await tx.execute(sql`
    delete from theme_tallies where grain = 'day' and start between ${first}::date and ${last}::date`);
  await tx.execute(sql`
    insert into theme_tallies (grain, start, ${columns})
    select 'day', (occurred_at at time zone ${timezone})::date, touchpoint_id, theme, count(*)::int, count(sentiment)::int,
      (count(*) filter (where (${tone}) = 'positive'))::int, (count(*) filter (where (${tone}) = 'negative'))::int,
      count(score)::int, coalesce(sum(score), 0), coalesce(sum(score * score), 0)
    from verbatims cross join lateral (select unnest(themes) as theme union all select null) as spoken
    where occurred_at >= ${first}::date::timestamp at time zone ${timezone}
      and occurred_at < (${last}::date + 1)::timestamp at time zone ${timezone}
      and (theme is null or theme in (select id from themes))
    group by 2, 3, 4`);
  await tx.execute(sql`
    delete from theme_tallies where grain = 'month'
      and start between date_trunc('month', ${first}::timestamp)::date and date_trunc('month', ${last}::timestamp)::date`);
  await tx.execute(sql`
    insert into theme_tallies (grain, start, ${columns})
    select 'month', date_trunc('month', start::timestamp)::date, touchpoint_id, theme_id, sum(comments)::int, sum(scored)::int,
      sum(positive)::int, sum(negative)::int, sum(score_count)::int, sum(score_sum), sum(score_squares)
    from theme_tallies
    where grain = 'day' and start >= date_trunc('month', ${first}::timestamp)::date
      and start < date_trunc('month', ${last}::timestamp)::date + interval '1 month'
    group by 2, 3, 4`);
}

/** Removes what was counted of days from this one on, and of its month and later ones; of all where it is null. */
export async function clearThemeTallies(tx: Db, from: Day | null): Promise<void> {
  await tx.execute(sql`
    delete from theme_tallies
    where start >= coalesce(case grain when 'day' then ${from}::date else date_trunc('month', ${from}::timestamp)::date end, '-infinity')`);
}

/** Comments at a touchpoint that speak of a theme; of whatever they speak where it is null. */
export interface ThemeTally {
  touchpointId: number;
  themeId: number | null;
  comments: number;
  scored: number;
  positive: number;
  negative: number;
  scoreCount: number;
  scoreSum: number;
  scoreSquares: number;
}

type Row = ThemeTally & Record<string, unknown>;

/** What was counted ahead over a period. */
export async function sumThemes(
  db: Db,
  period: Period,
  touchpoints: readonly number[] | null,
): Promise<ThemeTally[]> {
  const ranges = joinSlices(sliceByGrain({ key: 0, ...period })).map(
    ({ grain, from, to }) => sql`(grain = ${grain} and start >= ${from} and start < ${to})`,
  );
  return await db.execute<Row>(sql`
    select touchpoint_id as "touchpointId", theme_id as "themeId", sum(comments)::float8 as comments, sum(scored)::float8 as scored,
      sum(positive)::float8 as positive, sum(negative)::float8 as negative, sum(score_count)::float8 as "scoreCount",
      sum(score_sum)::float8 as "scoreSum", sum(score_squares)::float8 as "scoreSquares"
    from theme_tallies
    where (${sql.join(ranges, sql` or `)})
      ${touchpoints === null ? sql`` : sql`and touchpoint_id = any((select ${arrayOf('int4', touchpoints)})::int4[])`}
    group by 1, 2`);
}

/** The same of the latest comments that fit, for what is not counted ahead. */
export async function sumLatestThemes(db: Db, scope: VerbatimScope, most: number): Promise<ThemeTally[]> {
  const tone = toneColumn('sentiment');
  return await db.execute<Row>(sql`
    select touchpoint_id as "touchpointId", theme as "themeId", count(*)::float8 as comments, count(sentiment)::float8 as scored,
      (count(*) filter (where (${tone}) = 'positive'))::float8 as positive, (count(*) filter (where (${tone}) = 'negative'))::float8 as negative,
      count(score)::float8 as "scoreCount", coalesce(sum(score), 0)::float8 as "scoreSum", coalesce(sum(score * score), 0)::float8 as "scoreSquares"
    from (${latestVerbatims(scope, most)}) as latest
    cross join lateral (select unnest(themes) as theme union all select null) as spoken
    group by 1, 2`);
}
