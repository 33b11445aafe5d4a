import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { IMPORT_SHAPES, IMPORT_STATUSES } from '@/lib/domain/imports';
import { apiKeys } from './api-keys';
import { createdAt, id, instant, oneOf } from './columns';
import { sources } from './sources';
import { users } from './users';

const count = () => integer().notNull().default(0);

export const imports = pgTable(
  'imports',
  {
    id: id(),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    shape: text({ enum: IMPORT_SHAPES }).notNull(),
    fileName: text().notNull(),
    fileBytes: bigint({ mode: 'number' }).notNull(),
    mapping: jsonb().notNull(),
    status: text({ enum: IMPORT_STATUSES }).notNull(),
    /** Why it failed, in words for the person who sent it. */
    error: text(),
    /** Null: an operator at the command line. */
    userId: integer().references(() => users.id),
    /** The key that a program sent it with. */
    keyId: integer().references(() => apiKeys.id),
    createdAt: createdAt(),
    startedAt: instant(),
    /** Renewed with every batch: a running import whose heart has stopped was interrupted. */
    beatAt: instant(),
    finishedAt: instant(),
    bytesRead: bigint({ mode: 'number' }).notNull().default(0),
    rowsRead: count(),
    /** Interactions (or customers, or purchases) written for the first time, corrected, and found as they were. */
    inserted: count(),
    corrected: count(),
    unchanged: count(),
    /** Rows of the file of which something could not be used. */
    rejected: count(),
    customersCreated: count(),
    customersChanged: count(),
    /** The columns of the file, as the head line names them: the head of the rejects download. */
    columns: jsonb().$type<string[]>(),
    undoneAt: instant(),
    undoneBy: integer().references(() => users.id),
  },
  (table) => [
    index('imports_created_at').on(table.createdAt.desc()),
    oneOf('imports_shape', table.shape, IMPORT_SHAPES),
    oneOf('imports_status', table.status, IMPORT_STATUSES),
    check('imports_undone', sql`(${table.status} = 'undone') = (${table.undoneAt} is not null)`),
  ],
);

/** A row of a file that could not be used, as it stood, with every reason. */
export const importRejects = pgTable(
  'import_rejects',
  {
    importId: integer()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** Line of the file on which the row begins; the head line is 1. */
    line: integer().notNull(),
    cells: jsonb().$type<string[]>().notNull(),
    reasons: jsonb().$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] })],
);

/** What an import overwrote, so that undoing it restores it. */
export const importChanges = pgTable(
  'import_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    importId: integer()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    sourceId: integer(),
    /** Of the interaction; null where a customer was changed. */
    externalId: text(),
    customerId: integer(),
    /** External id of the purchase; null where something else was changed. */
    purchase: text(),
    /** The row as it was. */
    before: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('import_changes_import').on(table.importId),
    index('import_changes_interaction').on(table.sourceId, table.externalId),
    index('import_changes_customer').on(table.customerId),
    check('import_changes_subject', sql`(${table.externalId} is null) = (${table.sourceId} is null)`),
  ],
);
