import { sql } from 'drizzle-orm';
import { PACKING } from '@/lib/domain/answer-points';
import type { Day } from '@/lib/domain/day';
import type { AnswerKey } from '@/lib/domain/scales';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/**
 * The customers who met a touchpoint on a day, by what they said: ids as big-endian 32-bit integers, unsorted, with repetitions. `answers` holds
 * the point numbers of each interaction that has any, packed in the same way.
 */
export interface DayContacts {
  day: Day;
  touchpointId: number;
  silent: Buffer | null;
  content: Buffer | null;
  bad: Buffer | null;
  answers: Buffer | null;
}

/** Some hundred touchpoint-days come at a time, so that memory does not grow with the month. */
const FETCH = sql.raw('fetch 200 from contacts');

/** More than clocks were ever put back across a midnight. */
const LATE_MIDNIGHT = sql.raw("interval '3 hours'");

/** They are one question in two. */
const PAIR: Partial<Record<AnswerKey, AnswerKey>> = { expectation: 'reality', reality: 'expectation' };

/** The point numbers of an interaction as `PACKING` lays them out; an expectation or a reality without the other is none. */
const PACKED = sql.raw(
  PACKING.map(({ key, min, step, shift }) => {
    const point = `(floor((${key} - (${min})) / ${step} + 0.5)::int4 + 1) << ${shift}`;
    const other = PAIR[key];
    const packed = other === undefined ? point : `case when ${other} is not null then ${point} end`;
    return `coalesce(${packed}, 0)`;
  }).join(' + '),
);

/** Reads the interactions of the wanted touchpoint-days in one pass over their span; inside a transaction, whose planner it tunes. */
export async function* streamContacts(
  tx: Db,
  timezone: string,
  wanted: readonly { start: Day; touchpointId: number }[],
): AsyncGenerator<DayContacts> {
  if (wanted.length === 0) return;
  const starts = wanted.map(({ start }) => start);
  const touchpoints = wanted.map(({ touchpointId }) => touchpointId);
  const days = starts.toSorted();
  // As the driver encodes it the planner sees a constant; the text of `arrayOf` would be parsed for every row.
  const among = sql`any(${sql.param([...new Set(touchpoints)])}::int4[])`;
  await tx.execute(sql`
    select set_config('cursor_tuple_fraction', '1', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`);
  await tx.execute(sql`
    declare contacts no scroll cursor for
    select day::text, touchpoint_id as "touchpointId", silent, content, bad, answers
    from (
      select (occurred_at at time zone ${timezone})::date as day, touchpoint_id,
        string_agg(int4send(customer_id), '') filter (where verdict is null) as silent,
        string_agg(int4send(customer_id), '') filter (where verdict <> 'bad') as content,
        string_agg(int4send(customer_id), '') filter (where verdict = 'bad') as bad,
        string_agg(int4send(packed), '') filter (where packed > 0) as answers
      from interactions, lateral (select ${PACKED} as packed) as answered
      where touchpoint_id = ${among}
        and occurred_at >= (${days[0]}::timestamp - ${LATE_MIDNIGHT}) at time zone ${timezone}
        and occurred_at < (${days.at(-1)}::timestamp + interval '1 day' + ${LATE_MIDNIGHT}) at time zone ${timezone}
      group by 1, 2
    ) as met
    join unnest(${arrayOf('date', starts)}, ${arrayOf('int4', touchpoints)}) as wanted (day, touchpoint_id)
      using (day, touchpoint_id)`);
  for (;;) {
    const rows = await tx.execute<DayContacts & Record<string, unknown>>(FETCH);
    if (rows.length === 0) break;
    yield* rows;
  }
  await tx.execute(sql`close contacts`);
}
