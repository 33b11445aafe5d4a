import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** An attribute as customers have it. */
export interface SeenAttribute {
  attribute: string;
  kinds: ('text' | 'number' | 'truth' | 'list')[];
  /** Among the customers looked at. */
  customers: number;
  /** The most frequent values; of a list, of what it holds. */
  samples: (string | number | boolean)[];
}

/** The newest customers and purchases tell what there is; all of them would take seconds in a large store. */
const LOOKED_AT = 20_000;
const SAMPLES = 12;
const ATTRIBUTES = 200;

/** What the newest customers have in their attributes, the most frequent first. */
export async function listSeenAttributes(db: Db): Promise<SeenAttribute[]> {
  const rows = await db.execute<SeenAttribute & Record<string, unknown>>(sql`
    with looked as (select attributes from customers where attributes <> '{}' order by id desc limit ${LOOKED_AT}),
    held as materialized (
      select key, value, jsonb_typeof(value) as kind from looked, jsonb_each(attributes)
      where jsonb_typeof(value) in ('string', 'number', 'boolean', 'array') and value <> '""'
    ),
    named as (
      select key, count(*)::int as customers, array_agg(distinct kind) as kinds from held group by key
      order by count(*) desc, key limit ${ATTRIBUTES}
    ),
    single as (
      select key, e.value from held,
        lateral jsonb_array_elements(case kind when 'array' then value else jsonb_build_array(value) end) as e (value)
      where jsonb_typeof(e.value) in ('string', 'number', 'boolean') and length(e.value #>> '{}') between 1 and 200
    ),
    counted as (
      select key, value, row_number() over (partition by key order by count(*) desc, value) as nth from single group by key, value
    )
    select named.key as attribute, customers,
      (select jsonb_agg(case kind when 'string' then 'text' when 'boolean' then 'truth' when 'array' then 'list' else kind end order by kind)
        from unnest(kinds) as kind) as kinds,
      (select coalesce(jsonb_agg(value order by nth), '[]') from counted where counted.key = named.key and nth <= ${SAMPLES}) as samples
    from named order by customers desc, named.key`);
  return [...rows];
}

/** What was bought lately, by kind, the most frequent first. */
export async function listSeenCategories(db: Db): Promise<string[]> {
  const rows = await db.execute<{ category: string }>(sql`
    select category from (select category from purchases order by id desc limit ${LOOKED_AT}) as looked
    where category is not null group by category order by count(*) desc, category limit 50`);
  return rows.map(({ category }) => category);
}
