import { sql } from 'drizzle-orm';
import { check, date, doublePrecision, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns';
import { touchpoints } from './touchpoints';
import { users } from './users';

/** What the owning department believes its customers say: one estimate of a touchpoint's CSAT a quarter. */
export const selfAssessments = pgTable(
  'self_assessments',
  {
    id: id(),
    touchpointId: integer()
      .notNull()
      .references(() => touchpoints.id),
    /** The first day of the quarter. */
    quarter: date().notNull(),
    /** Estimated share of satisfied customers, 0–100. */
    estimate: doublePrecision().notNull(),
    note: text().notNull().default(''),
    authorId: integer()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('self_assessments_key').on(table.touchpointId, table.quarter),
    check('self_assessments_estimate', sql`${table.estimate} between 0 and 100`),
    check(
      'self_assessments_quarter',
      sql`${table.quarter} = date_trunc('quarter', ${table.quarter}::timestamp)::date`,
    ),
    check('self_assessments_note', sql`length(${table.note}) <= 1000`),
  ],
);
