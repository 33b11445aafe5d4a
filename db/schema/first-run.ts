import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** One row, once it is needed: how a new store comes into use. */
export const firstRun = pgTable(
  'first_run',
  {
    id: integer().primaryKey().default(1),
    /** SHA-256, in hexadecimal, of the word that the first admin is made with; null: there is none. */
    tokenHash: text(),
    tokenMadeAt: instant(),
    /** When an admin put the checklist of the first steps away. */
    checklistDismissedAt: instant(),
  },
  (table) => [
    check('first_run_one_row', sql`${table.id} = 1`),
    check('first_run_token_hash', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('first_run_token', sql`(${table.tokenHash} is null) = (${table.tokenMadeAt} is null)`),
  ],
);
