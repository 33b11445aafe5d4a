import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '@/lib/domain/day';
import type { PersonaCondition, PersonaField, PersonaRule, PersonaValue } from '@/lib/domain/personas/rule';

/**
 * Whether the row `c` of `customers` fits a rule as seen on `today`: `fitsRule` of lib/domain/personas, in SQL. Names and values are parameters
 * all; never null and never an error, whatever the attributes hold.
 */
export function fitsRule(rule: PersonaRule, today: Day): SQL {
  if ('all' in rule) return joined(rule.all, 'and', today);
  if ('any' in rule) return joined(rule.any, 'or', today);
  if ('not' in rule) return sql`(not ${fitsRule(rule.not, today)})`;
  return sql`coalesce(${meets(rule, valueOf(rule.field, today))}, false)`;
}

function joined(parts: readonly PersonaRule[], word: 'and' | 'or', today: Day): SQL {
  if (parts.length === 0) return sql.raw(word === 'and' ? 'true' : 'false');
  const conditions = parts.map((part) => fitsRule(part, today));
  return sql`(${sql.join(conditions, sql.raw(` ${word} `))})`;
}

const SIGNS = { lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
const SCALAR = sql.raw(`('string', 'number', 'boolean')`);

/** `value` is a jsonb expression; null where the customer lacks the field. */
function meets(condition: PersonaCondition, value: SQL): SQL {
  const typed = (check: (v: SQL) => SQL) =>
    sql`(select ${check(sql.raw('v'))} from (select ${value}) as held (v))`;
  if ('exists' in condition) {
    const exists = typed(
      (v) =>
        sql`coalesce(jsonb_typeof(${v}) in ${SCALAR} or (jsonb_typeof(${v}) = 'array' and ${v} <> '[]'), false)`,
    );
    return condition.exists ? exists : sql`not ${exists}`;
  }
  if ('contains' in condition) return typed((v) => contains(v, condition.contains));
  if ('in' in condition) {
    const among = json(condition.in);
    return typed(
      (v) => sql`case jsonb_typeof(${v})
        when 'array' then exists (select 1 from jsonb_array_elements(${v}) as e where jsonb_typeof(e) in ${SCALAR} and ${among} @> e)
        when 'object' then false when 'null' then false else ${among} @> ${v} end`,
    );
  }
  if ('between' in condition) {
    const [low, high] = condition.between;
    return typed((v) => sql`jsonb_typeof(${v}) = 'number' and ${v} between ${json(low)} and ${json(high)}`);
  }
  return typed((v) => compares(condition.is, v, condition.value));
}

function compares(is: Extract<PersonaCondition, { is: unknown }>['is'], v: SQL, value: PersonaValue): SQL {
  const alike = sql`jsonb_typeof(${v}) = jsonb_typeof(${json(value)})`;
  if (is === 'eq') return sql`${v} = ${json(value)}`;
  if (is === 'ne') return sql`${alike} and ${v} <> ${json(value)}`;
  if (typeof value === 'boolean') return sql`false`;
  const sign = sql.raw(SIGNS[is]);
  return typeof value === 'number'
    ? sql`${alike} and ${v} ${sign} ${json(value)}`
    : sql`${alike} and (${v} #>> '{}') collate "C" ${sign} ${value}::text`;
}

function contains(v: SQL, value: PersonaValue): SQL {
  if (typeof value !== 'string') {
    return sql`jsonb_typeof(${v}) = 'array' and ${v} @> ${json(value)}`;
  }
  return sql`case jsonb_typeof(${v})
    when 'string' then position(lower(${value}::text) in lower(${v} #>> '{}')) > 0
    when 'array' then exists (select 1 from jsonb_array_elements(${v}) as e
      where jsonb_typeof(e) = 'string' and lower(e #>> '{}') = lower(${value}::text))
    else false end`;
}

function valueOf(field: PersonaField, today: Day): SQL {
  if ('attribute' in field) return sql`c.attributes -> ${field.attribute}::text`;
  if ('purchases' in field) return valueOfPurchases(field, today);
  if (field.customer === 'mrr') return sql`to_jsonb(c.mrr)`;
  return sql`to_jsonb(case when c.started_on <= ${today}::date then least(c.churned_on, ${today}::date) - c.started_on end)`;
}

function valueOfPurchases(
  { purchases, withinDays, category }: Extract<PersonaField, { purchases: unknown }>,
  today: Day,
): SQL {
  const within =
    withinDays === undefined ? sql`` : sql`and purchased_on > ${today}::date - ${withinDays}::int`;
  const among = category === undefined ? sql`` : sql`and category = ${category}::text`;
  const from = sql`from purchases where customer_id = c.id and purchased_on <= ${today}::date ${within} ${among}`;
  const asked = {
    count: sql`to_jsonb(count(*))`,
    amount: sql`to_jsonb(coalesce(sum(amount), 0))`,
    daysSinceLast: sql`to_jsonb(${today}::date - max(purchased_on))`,
    categories: sql`coalesce(jsonb_agg(distinct category) filter (where category is not null), '[]')`,
  };
  return sql`(select ${asked[purchases]} ${from})`;
}

/** As one parameter; the driver would write JSON of its own where it saw that type. */
const json = (value: unknown): SQL => sql`${JSON.stringify(value)}::text::jsonb`;
