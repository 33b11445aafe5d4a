import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { ROLES } from '@/lib/domain/vocabulary';
import { createdAt, id, instant, named, oneOf } from './columns';
import { departments } from './departments';

export const users = pgTable(
  'users',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    /** Argon2id, in PHC form. */
    passwordHash: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    departmentId: integer().references(() => departments.id),
    /** Somebody else knows the password: nothing is shown before another one is chosen. */
    passwordOneTime: boolean().notNull().default(false),
    /** The secret of the authenticator app, encrypted; null: the password alone is asked for. */
    twoStepSecret: text(),
    /** One that was offered and is not confirmed yet. */
    twoStepOffer: text(),
    /** The time step of the last code that was taken: none is taken twice. */
    twoStepUsed: bigint({ mode: 'number' }),
    active: boolean().notNull().default(true),
    /** A session made under another version is out at once. */
    sessionVersion: integer().notNull().default(1),
    createdAt: createdAt(),
    lastSeenAt: instant(),
  },
  (table) => [
    uniqueIndex('users_email').on(table.email),
    check('users_email_form', sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`),
    named('users_name', table.name),
    oneOf('users_role', table.role, ROLES),
    check('users_password_hash', sql`${table.passwordHash} like '$argon2id$%'`),
    check(
      'users_head_has_department',
      sql`${table.role} <> 'department_head' or ${table.departmentId} is not null`,
    ),
  ],
);

/** Stand in for the authenticator app, each once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: integer()
      .notNull()
      .references(() => users.id),
    /** SHA-256 in hexadecimal. */
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

/** Somebody may become a user by a link; the account begins when a password is set. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    departmentId: integer().references(() => departments.id),
    /** SHA-256 of the word in the link, in hexadecimal. */
    tokenHash: text().notNull(),
    /** Null: an operator. */
    invitedBy: integer().references(() => users.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex('invitations_token').on(table.tokenHash),
    uniqueIndex('invitations_waiting')
      .on(table.email)
      .where(sql`${table.acceptedAt} is null and ${table.withdrawnAt} is null`),
    index('invitations_department').on(table.departmentId),
    check(
      'invitations_email_form',
      sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`,
    ),
    named('invitations_name', table.name),
    oneOf('invitations_role', table.role, ROLES),
    check('invitations_token_hash', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check(
      'invitations_head_has_department',
      sql`${table.role} <> 'department_head' or ${table.departmentId} is not null`,
    ),
  ],
);
