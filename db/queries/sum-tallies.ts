import { sql, type SQL } from 'drizzle-orm';
import { TALLY_FIELDS, type Tally } from '@/lib/domain/tally';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { joinSlices, sliceByDay, sliceByGrain, type Span } from './tally-slices';
import { columnOf } from './tally-sums';

/** Which interactions count: null keeps all. */
export interface TallyScope {
  touchpoints: readonly number[] | null;
  /** Ids; null among them stands for interactions without a persona. */
  personas: readonly (number | null)[] | null;
}

export type SpanTally = { key: number; tally: Tally };
export type TouchpointTally = SpanTally & { touchpointId: number };

export type PartnerTally = TouchpointTally & { partnerId: number };

type Row = { span: number; touchpointId: number } & { [Field in keyof Tally]: number };

/** Sums of int4 and float8 only: those of int8 would be numeric, four times as slow. A float8 holds every count exactly. */
const SUMS = sql.raw(TALLY_FIELDS.map((field) => `sum(${columnOf(field)})::float8 as "${field}"`).join(', '));

/** The tally of each touchpoint that has one, per span. Spans do not overlap. */
export async function tallyTouchpoints(
  db: Db,
  spans: readonly Span[],
  scope: TallyScope,
): Promise<TouchpointTally[]> {
  if (spans.length === 0) return [];
  const { span, rows, keyOf } = rowsOf(spans, scope);
  const found = await db.execute<Row>(
    sql`select ${span} as span, touchpoint_id as "touchpointId", ${SUMS} from ${rows} group by 1, 2`,
  );
  return Array.from(found, ({ span: nth, touchpointId, ...tally }) => ({
    key: keyOf(nth),
    touchpointId,
    tally,
  }));
}

/** The tally of each partner at each touchpoint that has one, per span; contacts without a partner are left out. Spans do not overlap. */
export async function tallyPartners(
  db: Db,
  spans: readonly Span[],
  scope: TallyScope,
): Promise<PartnerTally[]> {
  if (spans.length === 0) return [];
  const { span, rows, keyOf } = rowsOf(spans, scope, sql`partner_rollups`);
  const found = await db.execute<Row & { partnerId: number }>(sql`
    select ${span} as span, partner_id as "partnerId", touchpoint_id as "touchpointId", ${SUMS} from ${rows}
    and partner_id is not null group by 1, 2, 3`);
  return Array.from(found, ({ span: nth, partnerId, touchpointId, ...tally }) => ({
    key: keyOf(nth),
    partnerId,
    touchpointId,
    tally,
  }));
}

/** The tally of all touchpoints together, for each span that has one. Spans do not overlap. */
export async function tallySpans(db: Db, spans: readonly Span[], scope: TallyScope): Promise<SpanTally[]> {
  if (spans.length === 0) return [];
  const { span, rows, keyOf } = rowsOf(spans, scope);
  const found = await db.execute<Omit<Row, 'touchpointId'>>(
    sql`select ${span} as span, ${SUMS} from ${rows} group by 1`,
  );
  return Array.from(found, ({ span: nth, ...tally }) => ({ key: keyOf(nth), tally }));
}

/**
 * The rows that the spans consist of: summed up ahead, unless a persona is asked for, which only the daily ones know. Ranges are written out,
 * since the planner reads them by the index, where joined to a table of ranges it would read everything.
 */
function rowsOf(
  spans: readonly Span[],
  { touchpoints, personas }: TallyScope,
  rollups: SQL = sql`tally_rollups`,
) {
  const inOrder = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const day = personas ? sql`day` : sql`start`;
  const ranges = joinSlices(inOrder.flatMap(personas ? sliceByDay : sliceByGrain)).map(
    ({ grain, from, to }) => {
      const ofGrain = personas ? sql`` : sql`grain = ${grain} and`;
      return sql`(${ofGrain} ${day} >= ${from} and ${day} < ${to})`;
    },
  );
  const starts = arrayOf(
    'date',
    inOrder.map(({ from }) => from),
  );
  return {
    // As a subquery the text is read once, not once a row.
    span: sql`width_bucket(${day}, (select ${starts}))`,
    rows: sql`${personas ? sql`daily_tallies` : rollups} where (${sql.join(ranges, sql` or `)})
      ${touchpoints ? sql`and touchpoint_id = any((select ${arrayOf('int4', touchpoints)})::int4[])` : sql``}
      ${personas ? sql`and ${personasAmong(personas)}` : sql``}`,
    keyOf: (nth: number) => inOrder[nth - 1]?.key ?? 0,
  };
}

function personasAmong(personas: readonly (number | null)[]): SQL {
  const ids = personas.filter((persona) => persona !== null);
  const named = sql`persona_id = any((select ${arrayOf('int4', ids)})::int4[])`;
  return personas.includes(null) ? sql`(${named} or persona_id is null)` : named;
}
