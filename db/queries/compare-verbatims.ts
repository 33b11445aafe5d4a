import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** How many months (UTC) wait to be laid out, and how many of the others tell another number of comments, or other ones, than the interactions. */
export async function compareVerbatims(db: Db): Promise<{ stale: number; disagree: number }> {
  const monthOf = sql`date_trunc('month', occurred_at at time zone 'UTC')::date`;
  const sums = sql`count(*), sum(hashtextextended(source_id || ' ' || external_id || ' ' || comment, 0)::numeric)`;
  const [found] = await db.execute<{ stale: number; disagree: number }>(sql`
    with told as (
      select ${monthOf} as month, ${sums} from interactions where btrim(comment) <> '' group by 1
    ), laid as (
      select ${monthOf} as month, ${sums} from verbatims group by 1
    ), differing as (
      (select * from told except select * from laid) union (select * from laid except select * from told)
    )
    select (select count(*) from verbatim_months where stale)::int as stale,
      (select count(distinct month) from differing where month not in (select month from verbatim_months where stale))::int as disagree`);
  return found ?? { stale: 0, disagree: 0 };
}
