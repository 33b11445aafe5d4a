import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, named, slug, slugged } from './columns';

export const journeys = pgTable(
  'journeys',
  {
    id: id(),
    slug: slug(),
    name: text().notNull(),
    description: text().notNull().default(''),
    owner: text(),
    reviewedOn: date(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('journeys_slug').on(table.slug),
    slugged('journeys_slug_form', table.slug),
    named('journeys_name', table.name),
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
  },
  (table) => [
    unique('stages_slug').on(table.journeyId, table.slug),
    slugged('stages_slug_form', table.slug),
    named('stages_name', table.name),
    check('stages_position', sql`${table.position} between 0 and 999`),
  ],
);
