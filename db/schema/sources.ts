import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, named, slug, slugged } from './columns';

/** Where answers come from: a survey tool, a file that arrives every month, an application. */
export const sources = pgTable(
  'sources',
  { id: id(), slug: slug(), name: text().notNull(), createdAt: createdAt() },
  (table) => [
    uniqueIndex('sources_slug').on(table.slug),
    slugged('sources_slug_form', table.slug),
    named('sources_name', table.name),
  ],
);
