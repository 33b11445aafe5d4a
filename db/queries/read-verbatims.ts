import { sql } from 'drizzle-orm';
import type { Verdict } from '@/lib/domain/vocabulary';
import type { Db } from '../client';
import { arrayOf } from './array-literal';

/** A comment with the names that belong to it; ids of touchpoint and persona. */
export interface VerbatimRow {
  id: number;
  occurredAt: string;
  day: string;
  touchpointId: number;
  personaId: number | null;
  comment: string;
  /** The comment with hits between the marks below, `<`, `>` and `&` as marks of their own; null where nothing is searched for. */
  marked: string | null;
  verdict: Verdict | null;
  score: number | null;
  sentiment: number | null;
  sentimentComputed: boolean;
  language: string | null;
  themes: number[];
  mrr: number | null;
  customerId: string;
  customerName: string | null;
  customerEmail: string | null;
}

/** In no comment that one can read: one that holds them loses them where it is searched. */
export const HIT_MARKS = { start: '\uE000', end: '\uE001' } as const;
/** PostgreSQL would take these for markup and leave them out; what stands in for them must be no letter to it. */
const MARKUP = '<>&';
const STAND_INS = '\u0002\u0003\u0004';
// oxlint-disable-next-line no-control-regex
const STAND_IN = /[\u0002-\u0004]/g;

/** The comments of these ids, in this order; those that are gone are left out. */
export async function readVerbatims(
  db: Db,
  ids: readonly number[],
  { timezone, search, language }: { timezone: string; search: string; language: string },
): Promise<VerbatimRow[]> {
  if (ids.length === 0) return [];
  const headline =
    search === ''
      ? sql`null`
      : sql`ts_headline((${language}::text)::regconfig,
          translate(translate(v.comment, ${HIT_MARKS.start + HIT_MARKS.end + STAND_INS}, ''), ${MARKUP}, ${STAND_INS}),
          websearch_to_tsquery((${language}::text)::regconfig, ${search}),
          ${`HighlightAll=true, StartSel=${HIT_MARKS.start}, StopSel=${HIT_MARKS.end}`})`;
  const rows = await db.execute<VerbatimRow & Record<string, unknown>>(sql`
    select v.id::float8 as id, to_char(v.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt",
      (v.occurred_at at time zone ${timezone})::date::text as day, v.touchpoint_id as "touchpointId", v.persona_id as "personaId",
      v.comment, ${headline} as marked, v.verdict, v.score, v.sentiment, v.sentiment_computed as "sentimentComputed", v.language,
      v.themes, v.mrr, c.external_id as "customerId", c.name as "customerName", c.email as "customerEmail"
    from verbatims v left join customers c on c.id = v.customer_id
    where v.id = any(${arrayOf('float8', ids)}::int8[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The marked comment in pieces. */
export function splitHits(marked: string): { text: string; hit: boolean }[] {
  return marked.split(HIT_MARKS.start).flatMap((piece, at) => {
    if (at === 0) return piecesOf(piece, false);
    const end = piece.indexOf(HIT_MARKS.end);
    return piecesOf(piece.slice(0, end), true).concat(piecesOf(piece.slice(end + 1), false));
  });
}

function piecesOf(text: string, hit: boolean): { text: string; hit: boolean }[] {
  if (text === '') return [];
  return [{ text: text.replaceAll(STAND_IN, (mark) => MARKUP[STAND_INS.indexOf(mark)] ?? ''), hit }];
}
