import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** How far a background job is, as it says itself; the queue keeps everything else of it. */
export const jobProgress = pgTable('job_progress', {
  jobId: uuid().primaryKey(),
  done: integer().notNull(),
  /** Of how many; as `done`, in whatever the job counts. */
  total: integer().notNull(),
  /** What is being worked at. */
  words: text().notNull().default(''),
  updatedAt: instant().notNull(),
});
