import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { users } from './users';

export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    /** Null: an operator at the command line, or the system. */
    userId: integer().references(() => users.id),
    /** `entity.verb`, such as `import.undo`. */
    action: text().notNull(),
    subject: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text(),
  },
  (table) => [
    index('audit_log_at').on(table.at.desc()),
    check('audit_log_action', sql`${table.action} ~ '^[a-z_]+\\.[a-z_]+$'`),
  ],
);
