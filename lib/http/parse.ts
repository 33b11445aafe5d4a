import { safeParse, type $ZodType } from 'zod/v4/core';
import { DomainError } from '@/lib/errors';

/** What the schema makes of it; throws `invalid` with the path of every fault. */
export function parse<T>(schema: $ZodType<T>, value: unknown): T {
  const parsed = safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = fields[0];
  const rest = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
  throw new DomainError(
    'invalid',
    first ? `${label(first.path)}${first.message}${rest}` : 'Invalid.',
    fields,
  );
}

/**
 * The query as pages get it from Next: a key given once is a string, one given repeatedly an array of strings. A schema that wants a
 * list says so (`choices()` of lib/filters), and takes `?a=x&a=y` and `?a=x,y` alike.
 */
export function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

function label(path: string): string {
  return path === '' ? '' : `${path}: `;
}
