import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, named, slug, slugged } from './columns';

/** A company that meets our customers on our behalf: dealer, courier, agent, marketplace. */
export const partners = pgTable(
  'partners',
  { id: id(), slug: slug(), name: text().notNull(), createdAt: createdAt() },
  (table) => [
    uniqueIndex('partners_slug').on(table.slug),
    slugged('partners_slug_form', table.slug),
    named('partners_name', table.name),
  ],
);
