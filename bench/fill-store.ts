import { sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { ensurePartitions } from '@/db/queries/ensure-partitions';
import { rebuildTallies } from '@/db/queries/rebuild-tallies';
import { arrayOf } from '@/db/queries/array-literal';
import { keepUp } from '@/lib/jobs/keep-up';
import { makeBenchCompany } from './company';

const DAYS = 365 * 2;

const WORDS =
  'the bill was wrong again and nobody could explain why it took so long to reach a friendly person who helped me with the late delivery of my new phone while staff were rude slow great clear cheap expensive network coverage app crashed easy to use price contract refund waiting queue polite thanks'.split(
    ' ',
  );
const WORDS_A_COMMENT = 9;

/**
 * Fills an empty store with `size` interactions over the two years before `now`, written by the server itself, and counts the tallies. The same company,
 * touchpoints and customers for every size; only the days are fuller.
 */
export async function fillStore(
  pool: Pool,
  size: number,
  now: Date,
  customers = Math.min(500_000, Math.max(1000, Math.round(size / 20))),
): Promise<void> {
  const sourceId = await makeBenchCompany(pool);
  await pool.execute(sql`
    insert into customers (external_id, persona_id, started_on, churned_on, mrr)
    select 'customer-' || i, nullif(i % 6, 0), date '2022-01-01' + i % 1500, case when i % 7 = 0 then date '2022-01-01' + i % 1500 + 30 + i % 400 end, 10 + i % 60
    from generate_series(1, ${customers}::int) i`);
  const until = now.getTime();
  await ensurePartitions(
    pool,
    Array.from({ length: DAYS + 1 }, (_, day) => new Date(until - day * 86_400_000)),
  );
  const chance = sql.raw(`(hashint8(i) & 1073741823)`);
  const comment = sql.join(
    Array.from(
      { length: WORDS_A_COMMENT },
      (_, at) =>
        sql`(${arrayOf('text', WORDS)})[1 + (chance / ${sql.raw(`${7 ** at}`)}) % ${sql.raw(`${WORDS.length}`)}]`,
    ),
    sql` || ' ' || `,
  );
  await pool.execute(sql`
    insert into interactions (source_id, external_id, occurred_at, customer_id, touchpoint_id, persona_id, partner_id, sequence, verdict,
      csat, nps, ces, expectation, reality, reason, comment)
    select ${sourceId}::int4, 'answer-' || i, at, customer, touchpoint, nullif(customer % 6, 0), case when touchpoint % 5 = 0 then 1 + i % 5 end, 0,
      case chance % 5 when 0 then 'bad' when 1 then 'ok' else 'good' end,
      case when touchpoint % 6 in (0, 1, 5) then 5 - (chance % 5) / 2 end, case when touchpoint % 6 = 2 then 10 - chance % 11 end,
      case when touchpoint % 6 = 3 then 7 - chance % 7 end,
      case when touchpoint % 6 = 4 then 5 + chance % 6 end, case when touchpoint % 6 = 4 then 3 + chance % 8 end,
      case when i % 4 = 0 then 'reason-' || chance % 9 end, case when i % 10 = 0 then ${comment} end
    from (
      select i, ${chance} as chance, 1 + (${chance} / 7) % ${customers}::int as customer, 1 + (${chance} / 11) % 30 as touchpoint,
        to_timestamp(${until / 1000 - DAYS * 86_400}::float8 + i::float8 / ${size}::float8 * ${DAYS * 86_400 - 60}::float8) as at
      from generate_series(1, ${size}::int) i
    ) as made`);
  await pool.execute(sql`
    insert into interaction_keys (source_id, external_id, occurred_at, customer_id)
    select source_id, external_id, occurred_at, customer_id from interactions`);
  await pool.transaction((tx) => rebuildTallies(tx));
  await pool.execute(sql`vacuum analyze`);
  await keepUp(pool, { now });
}
