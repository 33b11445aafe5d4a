import { sql } from 'drizzle-orm';
import {
  check,
  date,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant, named, slug, slugged } from './columns';
// A journey names its goal, which stands in one of its stages: the two aggregates know each other.
// oxlint-disable-next-line import/no-cycle
import { touchpoints } from './touchpoints';

export const journeys = pgTable(
  'journeys',
  {
    id: id(),
    slug: slug(),
    name: text().notNull(),
    description: text().notNull().default(''),
    owner: text(),
    reviewedOn: date(),
    /** Days without a contact after which a customer's next contact begins another instance of the journey; null: never. */
    gapDays: integer().default(30),
    /** An instance ends when this touchpoint is visited. */
    goalTouchpointId: integer().references((): AnyPgColumn => touchpoints.id),
    /** Since when it is on no list. Its stages and touchpoints that were retired with it were so at this very instant, by which they come back with it. */
    retiredAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('journeys_slug').on(table.slug),
    slugged('journeys_slug_form', table.slug),
    named('journeys_name', table.name),
    check('journeys_gap_days', sql`${table.gapDays} between 1 and 3650`),
  ],
);

export const stages = pgTable(
  'stages',
  {
    id: id(),
    journeyId: integer()
      .notNull()
      .references(() => journeys.id, { onDelete: 'cascade' }),
    slug: slug(),
    name: text().notNull(),
    position: integer().notNull(),
    /** The stage as it should feel, in words. */
    ideal: text().notNull().default(''),
    /** Since when it is on no map; the touchpoints that were retired with it still name it. */
    retiredAt: instant(),
  },
  (table) => [
    unique('stages_slug').on(table.journeyId, table.slug),
    slugged('stages_slug_form', table.slug),
    named('stages_name', table.name),
    check('stages_position', sql`${table.position} between 0 and 999`),
  ],
);
