import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { apiKeys } from './api-keys';
import { instant } from './columns';
import { users } from './users';

/** Rows are only ever added: the database refuses to change or delete them. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    /** Null: an operator at the command line, or the system. */
    userId: integer().references(() => users.id),
    /** The key that a program came with; null: a person, an operator or the system. */
    keyId: integer().references(() => apiKeys.id),
    /** `entity.verb`, such as `import.undo`. */
    action: text().notNull(),
    subject: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text(),
  },
  (table) => [
    index('audit_log_at').on(table.at.desc()),
    index('audit_log_user').on(table.userId, table.id),
    index('audit_log_action_id').on(table.action, table.id),
    index('audit_log_subject').on(table.subject, table.id),
    check('audit_log_action', sql`${table.action} ~ '^[a-z_]+\\.[a-z_]+$'`),
  ],
);

/** The rows of the log in the order in which they were committed, each sealed with what it holds and the seal before it. Written by the database. */
export const auditChain = pgTable(
  'audit_chain',
  {
    /** 1 and up, without a gap. */
    position: bigint({ mode: 'number' }).primaryKey(),
    entryId: bigint({ mode: 'number' })
      .notNull()
      .references(() => auditLog.id),
    /** SHA-256 in hexadecimal. */
    hash: text().notNull(),
  },
  (table) => [
    uniqueIndex('audit_chain_entry').on(table.entryId),
    check('audit_chain_hash', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);
