import { sql } from 'drizzle-orm';
import { bigint, check, date, doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, named } from './columns';

/** One row: the organisation. */
export const settings = pgTable(
  'settings',
  {
    id: integer().primaryKey().default(1),
    name: text().notNull(),
    /** IANA name; every day in the tallies is a day of this zone. */
    timezone: text().notNull().default('UTC'),
    /** ISO 4217. */
    currency: text().notNull().default('EUR'),
    /** PostgreSQL's text-search configuration of the language that comments are mostly written in. */
    language: text().notNull().default('english'),
    /** A zone that the tallies are yet to be counted by; null: none. */
    nextTimezone: text(),
    /** How many points below its target a score is still in the band. */
    bandWatch: doublePrecision().notNull().default(10),
    bandAtRisk: doublePrecision().notNull().default(25),
    /** Contacts are kept for so many months; null: for ever. */
    retentionMonths: integer(),
    /** Contacts of days before this one were dropped: their tallies stand, and cannot be counted anew. */
    keptFrom: date(),
    /** Goes up with every change that somebody makes. */
    version: integer().notNull().default(1),
    /** Goes up when customers, or the sets of customers, have changed: stored readings of another revision are stale. */
    revision: bigint({ mode: 'number' }).notNull().default(0),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('settings_one_row', sql`${table.id} = 1`),
    named('settings_name', table.name),
    check('settings_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('settings_language', sql`${table.language} ~ '^[a-z_]+$'`),
    check('settings_next_timezone', sql`length(${table.nextTimezone}) between 1 and 64`),
    check(
      'settings_bands',
      sql`${table.bandWatch} >= 5 and ${table.bandAtRisk} between ${table.bandWatch} + 5 and 60`,
    ),
    check('settings_retention', sql`${table.retentionMonths} between 1 and 600`),
    check('settings_timezone', sql`length(${table.timezone}) between 1 and 64`),
  ],
);
