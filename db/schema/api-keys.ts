import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, named } from './columns';
import { users } from './users';

/** What programs call the API with. Of a key only its hash is kept and its beginning, by which people know it. Never deleted: the audit log names it. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    name: text().notNull(),
    /** The first letters of the key. */
    prefix: text().notNull(),
    /** SHA-256 in hexadecimal. */
    keyHash: text().notNull(),
    /** The permissions that it carries. */
    scopes: text().array().notNull(),
    /** Null: an operator. */
    createdBy: integer().references(() => users.id),
    createdAt: createdAt(),
    /** Null: until it is revoked. */
    expiresAt: instant(),
    /** To the minute. */
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex('api_keys_hash').on(table.keyHash),
    named('api_keys_name', table.name),
    check('api_keys_hash_form', sql`${table.keyHash} ~ '^[0-9a-f]{64}$'`),
    check('api_keys_scopes', sql`cardinality(${table.scopes}) between 1 and 50`),
  ],
);
