import { sql, type SQL } from 'drizzle-orm';
import { check, integer, text, timestamp, type AnyPgColumn } from 'drizzle-orm/pg-core';

export const id = () => integer().primaryKey().generatedAlwaysAsIdentity();

export const slug = () => text().notNull();

/** An instant; always with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

export const createdAt = () => instant().notNull().defaultNow();

const quoted = (words: readonly string[]): SQL => sql.raw(words.map((word) => `'${word}'`).join(', '));

/** The column holds one of these words. */
export const oneOf = (name: string, column: AnyPgColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${quoted(words)})`);

/** Lower-case words joined by hyphens: safe in a URL and in a file. */
export const slugged = (name: string, column: AnyPgColumn) =>
  check(name, sql`${column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${column}) <= 80`);

/** Not blank, and short enough for a heading. */
export const named = (name: string, column: AnyPgColumn) =>
  check(name, sql`length(trim(${column})) between 1 and 200`);
