import { sql } from 'drizzle-orm';
import type { Period } from '@/lib/domain/period';
import type { Sums } from '@/lib/domain/statistics/mean';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { sliceByGrain } from './tally-slices';

/** The scores (0–100) of a touchpoint's comments that speak of a theme; a null slug: of all its comments. */
export interface ThemeSums extends Sums {
  touchpointId: number;
  slug: string | null;
  name: string | null;
}

/** What comments at these touchpoints spoke of in the period, whoever made them. */
export async function sumThemes(
  db: Db,
  period: Period,
  touchpoints: readonly number[],
): Promise<ThemeSums[]> {
  const slices = sliceByGrain({ key: 0, ...period });
  if (touchpoints.length === 0 || slices.length === 0) return [];
  const ranges = slices.map(
    ({ grain, from, to }) => sql`(grain = ${grain} and start >= ${from} and start < ${to})`,
  );
  const rows = await db.execute<ThemeSums & Record<string, unknown>>(sql`
    select t.touchpoint_id as "touchpointId", themes.slug, themes.name, t.count, t.sum, t.squares
    from (
      select touchpoint_id, theme_id, sum(score_count)::float8 as count, sum(score_sum)::float8 as sum,
        sum(score_squares)::float8 as squares
      from theme_tallies
      where (${sql.join(ranges, sql` or `)}) and touchpoint_id = any((select ${arrayOf('int4', touchpoints)})::int4[])
      group by 1, 2
    ) t left join themes on themes.id = t.theme_id
    order by 1, themes.name nulls first`);
  return [...rows];
}
