import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import { CANONICAL_SCALES, PRIMARY_ANSWER } from '@/lib/domain/scales';
import { METRICS } from '@/lib/domain/vocabulary';
import type { Db } from '../client';
import { arrayOf } from './array-literal';
import { marksOfRow } from './verbatim-facets';

/** A comment as it is told, with what else its interaction says. */
export interface ToldComment {
  sourceId: number;
  externalId: string;
  /** As the database writes it, to the microsecond. */
  occurredAt: string;
  customerId: number;
  touchpointId: number;
  personaId: number | null;
  partnerId: number | null;
  comment: string;
  verdict: string | null;
  score: number | null;
  /** The sentiment that came with it. */
  sentiment: number | null;
  mrr: number | null;
}

/** The same with what was read from it. */
export interface ReadComment extends ToldComment {
  sentimentComputed: boolean;
  language: string | null;
  themes: readonly number[];
}

/** Longer comments are searched by their beginning: a tsvector holds a megabyte. */
const SEARCHED_LETTERS = 50_000;

/** The touchpoint's primary answer as per cent of the way from the worst to the best one; `touchpointScore` for one answer, in SQL. */
const score: SQL = sql.raw(
  `case t.primary_metric ${METRICS.map((metric) => {
    const answer = PRIMARY_ANSWER[metric];
    const { min, max } = CANONICAL_SCALES[answer];
    const paired = answer === 'reality' ? ' and i.expectation is not null' : '';
    return `when '${metric}' then case when i.${answer} is not null${paired} then 100 * (i.${answer} - (${min})) / ${max - min} end`;
  }).join(' ')} end`,
);

const within = (column: string, month: Day): SQL =>
  sql`${sql.raw(column)} >= ${month}::date::timestamp at time zone 'UTC' and ${sql.raw(column)} < (${month}::date + interval '1 month') at time zone 'UTC'`;

const COMPARED = [
  'occurred_at',
  'customer_id',
  'touchpoint_id',
  'persona_id',
  'partner_id',
  'comment',
  'verdict',
  'score',
];
const compared = (alias: string) => sql.raw(COMPARED.map((column) => `${alias}.${column}`).join(', '));

/** Comments of a month (UTC) that are not laid out yet, have changed, or were read by another recipe; so many at the most. */
export async function listUnlaidComments(
  tx: Db,
  month: Day,
  recipe: number,
  most: number,
): Promise<ToldComment[]> {
  return await tx.execute<ToldComment & Record<string, unknown>>(sql`
    with told as (
      select i.source_id, i.external_id, i.occurred_at, i.customer_id, i.touchpoint_id, i.persona_id, i.partner_id, i.comment, i.verdict,
        i.sentiment, (${score})::float8 as score
      from interactions i join touchpoints t on t.id = i.touchpoint_id
      where ${within('i.occurred_at', month)} and btrim(i.comment) <> ''
    )
    select told.source_id as "sourceId", told.external_id as "externalId", told.occurred_at::text as "occurredAt",
      told.customer_id as "customerId", told.touchpoint_id as "touchpointId", told.persona_id as "personaId", told.partner_id as "partnerId",
      told.comment, told.verdict, told.score, told.sentiment, c.mrr::float8 as mrr
    from told
    left join verbatims v on v.source_id = told.source_id and v.external_id = told.external_id
    left join customers c on c.id = told.customer_id
    where v.id is null or v.recipe <> ${recipe}::int4
      or (${compared('v')}) is distinct from (${compared('told')})
      or v.sentiment_computed <> (told.sentiment is null)
      or (told.sentiment is not null and v.sentiment is distinct from told.sentiment)
    order by told.occurred_at, told.source_id, told.external_id
    limit ${most}::int4`);
}

/** Writes what was read, over what was there. The order is that of ids within a batch: later comments have higher ones. */
export async function writeVerbatims(
  tx: Db,
  comments: readonly ReadComment[],
  { recipe, language }: { recipe: number; language: string },
): Promise<void> {
  const column = (
    type: 'int4' | 'float8' | 'text' | 'bool',
    of: (comment: ReadComment) => string | number | boolean | null,
  ) => arrayOf(type, comments.map(of));
  await tx.execute(sql`
    insert into verbatims (source_id, external_id, occurred_at, customer_id, touchpoint_id, persona_id, partner_id, comment, verdict, score,
      sentiment, sentiment_computed, language, themes, mrr, recipe, search)
    select source_id, external_id, occurred_at::timestamptz, customer_id, touchpoint_id, persona_id, partner_id, comment, verdict, score,
      sentiment, sentiment_computed, language, themes, mrr, ${recipe}::int4,
      to_tsvector((${language}::text)::regconfig, translate(left(comment, ${SEARCHED_LETTERS}::int4), '<>&', '   ')) || array_to_tsvector(${marksOfRow})
    from (
      select source_id, external_id, occurred_at::timestamptz as occurred_at, customer_id, touchpoint_id, persona_id, partner_id, comment,
        verdict, score, sentiment, sentiment_computed, language, themes::int4[] as themes, mrr
      from unnest(
        ${column('int4', (row) => row.sourceId)}, ${column('text', (row) => row.externalId)}, ${column('text', (row) => row.occurredAt)},
        ${column('int4', (row) => row.customerId)}, ${column('int4', (row) => row.touchpointId)}, ${column('int4', (row) => row.personaId)},
        ${column('int4', (row) => row.partnerId)}, ${column('text', (row) => row.comment)}, ${column('text', (row) => row.verdict)},
        ${column('float8', (row) => row.score)}, ${column('float8', (row) => row.sentiment)}, ${column('bool', (row) => row.sentimentComputed)},
        ${column('text', (row) => row.language)}, ${column('text', (row) => `{${row.themes.join(',')}}`)}, ${column('float8', (row) => row.mrr)}
      ) with ordinality as read (source_id, external_id, occurred_at, customer_id, touchpoint_id, persona_id, partner_id, comment, verdict, score,
        sentiment, sentiment_computed, language, themes, mrr, place)
      order by place
    ) as read
    on conflict (source_id, external_id) do update set occurred_at = excluded.occurred_at, customer_id = excluded.customer_id,
      touchpoint_id = excluded.touchpoint_id, persona_id = excluded.persona_id, partner_id = excluded.partner_id, comment = excluded.comment,
      verdict = excluded.verdict, score = excluded.score, sentiment = excluded.sentiment, sentiment_computed = excluded.sentiment_computed,
      language = excluded.language, themes = excluded.themes, mrr = excluded.mrr, recipe = excluded.recipe, search = excluded.search`);
}

/** Takes out what a month no longer tells; returns how many. */
export async function deleteUntoldVerbatims(tx: Db, month: Day): Promise<number> {
  const gone = await tx.execute(sql`
    delete from verbatims v where ${within('v.occurred_at', month)} and not exists (
      select 1 from interactions i
      where ${within('i.occurred_at', month)} and i.source_id = v.source_id and i.external_id = v.external_id and btrim(i.comment) <> '')`);
  return gone.count;
}

/** Brings the customers' revenue up to date; returns how many comments that concerned. */
export async function updateVerbatimRevenue(tx: Db): Promise<number> {
  const changed = await tx.execute(sql`
    update verbatims v set mrr = c.mrr::float8 from customers c
    where c.id = v.customer_id and v.mrr is distinct from c.mrr::float8`);
  return changed.count;
}
