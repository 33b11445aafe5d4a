import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
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
