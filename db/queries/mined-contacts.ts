import { sql } from 'drizzle-orm';
import { PRIMARY_ANSWER } from '@/lib/domain/scales';
import { METRICS } from '@/lib/domain/vocabulary';
import type { Db } from '../client';

/** An interaction as mining needs it. */
export interface MinedContact {
  customerId: number;
  touchpointId: number;
  personaId: number | null;
  /** Seconds since 1970. */
  at: number;
  /** To the touchpoint's primary question, on its canonical scale. */
  answer: number | null;
  bad: boolean;
  /** Without regard to case and spaces around it. */
  reason: string | null;
}

/** Few enough to keep memory flat, enough not to wait for the wire. */
const FETCH = sql.raw('fetch 20000 from mined_contacts');

const ANSWER = sql.raw(
  `case t.primary_metric ${METRICS.map(
    (metric) =>
      `when '${metric}' then ${metric === 'cxIndex' ? 'case when i.expectation is not null then i.reality end' : `i.${PRIMARY_ANSWER[metric]}`}`,
  ).join(' ')} end`,
);

/** All interactions, customer by customer, each in the order of time; ties as the file had them. Inside a transaction, whose planner it tunes. */
export async function* streamMinedContacts(tx: Db): AsyncGenerator<readonly MinedContact[]> {
  await tx.execute(sql`
    select set_config('cursor_tuple_fraction', '1', true), set_config('work_mem', '128MB', true), set_config('jit', 'off', true)`);
  await tx.execute(sql`
    declare mined_contacts no scroll cursor for
    select i.customer_id as "customerId", i.touchpoint_id as "touchpointId", i.persona_id as "personaId",
      extract(epoch from i.occurred_at)::float8 as at, ${ANSWER} as answer, coalesce(i.verdict = 'bad', false) as bad,
      nullif(lower(btrim(i.reason)), '') as reason
    from interactions i join touchpoints t on t.id = i.touchpoint_id
    order by i.customer_id, i.occurred_at, i.sequence, i.source_id, i.external_id`);
  for (;;) {
    const rows = await tx.execute<MinedContact & Record<string, unknown>>(FETCH);
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.execute(sql`close mined_contacts`);
}
