import { sql, type SQL } from 'drizzle-orm';
import { TALLY_FIELDS } from '@/lib/domain/tally';
import type { Db } from '../client';
import { markStagedVerbatims } from './mark-verbatims';
import { columnOf, tallyColumnList, tallySums } from './tally-sums';

/** What a conflict does to the row that is there. */
export const added = (table: string): SQL =>
  sql.raw(
    TALLY_FIELDS.map(columnOf)
      .map((column) => `${column} = ${table}.${column} + excluded.${column}`)
      .join(', '),
  );

/** The columns of a tally, summed up. */
export const summedColumns: SQL = sql.raw(
  TALLY_FIELDS.map(columnOf)
    .map((column) => `sum(${column})::${/_(sum|squares)$/.test(column) ? 'float8' : 'int4'}`)
    .join(', '),
);

/**
 * Moves all tallies by what the staging table holds and marks the customer sets and months of comments concerned as stale. `signed`: some rows are taken away (sign −1).
 * The rows are summed up once; each table is written in key order and all in the same order, so that writers that meet never wait in a ring.
 */
export async function moveTallies(tx: Db, { signed }: { signed: boolean }): Promise<void> {
  await tx.execute(sql`
    with moved (day, touchpoint_id, persona_id, partner_id, ${tallyColumnList}) as materialized (
      select day, touchpoint_id, persona_id, partner_id, ${tallySums(signed ? 'sign' : undefined)} from ingest_staging group by 1, 2, 3, 4
    ), daily as (
      insert into daily_tallies (day, touchpoint_id, persona_id, partner_id, ${tallyColumnList})
      select * from moved order by 1, 2, 3, 4
      on conflict (day, touchpoint_id, persona_id, partner_id) do update set ${added('daily_tallies')}
    ), by_partner as (
      insert into partner_rollups (grain, start, touchpoint_id, partner_id, ${tallyColumnList})
      select grain, start, touchpoint_id, partner_id, ${summedColumns}
      from moved, lateral (values ('day', day), ('month', date_trunc('month', day)::date)) as span (grain, start)
      where partner_id is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (grain, start, touchpoint_id, partner_id) do update set ${added('partner_rollups')}
    ), rolled as (
      insert into tally_rollups (grain, start, touchpoint_id, ${tallyColumnList})
      select grain, start, touchpoint_id, ${summedColumns}
      from moved, lateral (values ('day', day), ('month', date_trunc('month', day)::date)) as span (grain, start)
      group by 1, 2, 3 order by 1, 2, 3
      on conflict (grain, start, touchpoint_id) do update set ${added('tally_rollups')}
      returning grain, start, touchpoint_id
    )
    insert into customer_sets (grain, start, touchpoint_id)
    select grain, start, touchpoint_id from rolled order by 1, 2, 3
    on conflict (grain, start, touchpoint_id) do update set stale = true where not customer_sets.stale`);
  await tx.execute(sql`
    insert into detection_marks (touchpoint_id) select distinct touchpoint_id from ingest_staging order by 1
    on conflict (touchpoint_id) do update set moved = detection_marks.moved + 1`);
  await markStagedVerbatims(tx);
}

/** Drops tally rows that no interaction stands behind any longer. */
export async function dropEmptyTallies(tx: Db): Promise<void> {
  await tx.execute(sql`delete from daily_tallies where interactions = 0`);
  await tx.execute(sql`delete from tally_rollups where interactions = 0`);
  await tx.execute(sql`delete from partner_rollups where interactions = 0`);
}
