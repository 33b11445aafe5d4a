import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, named, slug, slugged } from './columns';

export const departments = pgTable(
  'departments',
  { id: id(), slug: slug(), name: text().notNull(), createdAt: createdAt() },
  (table) => [
    uniqueIndex('departments_slug').on(table.slug),
    slugged('departments_slug_form', table.slug),
    named('departments_name', table.name),
  ],
);
