import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** Attempts counted per key, shared by all replicas. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: instant(),
});
