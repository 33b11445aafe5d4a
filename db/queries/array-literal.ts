import { sql, type SQL } from 'drizzle-orm';

type Element = string | number | boolean | null | undefined;

/**
 * A whole column as one parameter, `'{…}'::text::type[]`: some four times as fast as the driver's own array encoding, and without the limit of
 * 65,534 parameters. A column of nulls is an empty array, which `unnest` of several arrays fills up with nulls.
 */
export function arrayOf(
  type: 'int4' | 'float8' | 'text' | 'bool' | 'jsonb' | 'date',
  column: readonly Element[],
): SQL {
  const known = column.some((element) => element !== null && element !== undefined);
  return sql`${known ? `{${column.map(encode).join(',')}}` : '{}'}::text::${sql.raw(type)}[]`;
}

function encode(element: Element): string {
  if (typeof element === 'number') return String(element);
  if (element === null || element === undefined) return 'NULL';
  if (typeof element === 'boolean') return element ? 't' : 'f';
  return SPECIAL.test(element) ? `"${element.replaceAll(QUOTED, String.raw`\$&`)}"` : `"${element}"`;
}

const SPECIAL = /["\\]/;
const QUOTED = /["\\]/g;
