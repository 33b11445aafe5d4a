import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, named, slug, slugged } from './columns';

export const personas = pgTable(
  'personas',
  {
    id: id(),
    slug: slug(),
    name: text().notNull(),
    description: text().notNull().default(''),
    /** The lower number is tried first. */
    priority: integer().notNull().default(100),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('personas_slug').on(table.slug),
    slugged('personas_slug_form', table.slug),
    named('personas_name', table.name),
    check('personas_priority', sql`${table.priority} between 0 and 10000`),
  ],
);
