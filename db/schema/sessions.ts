import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { ROLES } from '@/lib/domain/vocabulary';
import { createdAt, id, instant, oneOf } from './columns';
import { departments } from './departments';
import { users } from './users';

/** A browser that somebody is signed in on. The cookie names the row; the row says whether it still counts. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    /** Of the account when the session began: another version ends it. */
    version: integer().notNull(),
    /** Of the sign-in; a session that is made anew keeps it. */
    madeAt: instant().notNull(),
    /** To the minute. */
    lastSeenAt: instant().notNull(),
    /** “Firefox on Linux”; what the browser said of itself is not kept. */
    browser: text().notNull(),
    /** The issuer that vouched; null: a password did. */
    provider: text(),
    endedAt: instant(),
    /** Looking at everything as somebody of this role would; null: as oneself. */
    viewRole: text({ enum: ROLES }),
    viewDepartmentId: integer().references(() => departments.id),
    viewUntil: instant(),
  },
  (table) => [
    index('sessions_user').on(table.userId, table.madeAt),
    index('sessions_view_department').on(table.viewDepartmentId),
    check('sessions_browser', sql`length(${table.browser}) between 1 and 80`),
    check('sessions_seen', sql`${table.lastSeenAt} >= ${table.madeAt}`),
    check('sessions_view', sql`(${table.viewRole} is null) = (${table.viewUntil} is null)`),
    oneOf('sessions_view_role', table.viewRole, ROLES),
  ],
);

/** Whom an identity provider knows by a name of its own that never changes. */
export const identities = pgTable(
  'identities',
  {
    id: id(),
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('identities_subject').on(table.issuer, table.subject),
    index('identities_user').on(table.userId),
    check('identities_named', sql`length(${table.issuer}) > 0 and length(${table.subject}) > 0`),
  ],
);
