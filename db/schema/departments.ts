import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, named, slug, slugged } from './columns';

export const departments = pgTable(
  'departments',
  {
    id: id(),
    slug: slug(),
    name: text().notNull(),
    /** Since when it is offered nowhere; what it did stays. */
    retiredAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('departments_slug').on(table.slug),
    slugged('departments_slug_form', table.slug),
    named('departments_name', table.name),
  ],
);
