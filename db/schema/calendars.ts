import { sql } from 'drizzle-orm';
import { check, date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { SEVERITY_LEVELS } from '@/lib/domain/issues/vocabulary';
import { instant, oneOf } from './columns';

/** One row: the hours in which deadlines run, in the organisation's timezone. */
export const businessHours = pgTable(
  'business_hours',
  {
    id: integer().primaryKey().default(1),
    /** By ISO weekday 1–7: intervals in minutes after midnight, [from, to). */
    week: jsonb().$type<Record<string, [number, number][]>>().notNull(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull(),
  },
  (table) => [check('business_hours_one_row', sql`${table.id} = 1`)],
);

export const holidays = pgTable('holidays', { day: date().notNull(), name: text().notNull() }, (table) => [
  primaryKey({ columns: [table.day] }),
  check('holidays_name', sql`length(trim(${table.name})) between 1 and 200`),
]);

/** How many business hours an issue of this severity is given. */
export const serviceTargets = pgTable(
  'service_targets',
  {
    level: text({ enum: SEVERITY_LEVELS }).primaryKey(),
    hours: integer().notNull(),
  },
  (table) => [
    oneOf('service_targets_level', table.level, SEVERITY_LEVELS),
    check('service_targets_hours', sql`${table.hours} between 1 and 10000`),
  ],
);
