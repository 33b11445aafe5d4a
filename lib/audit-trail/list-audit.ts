import { asc } from 'drizzle-orm';
import { listAuditActions, readAuditRows, type AuditScope } from '@/db/queries/audit-rows';
import { readTimezone } from '@/db/queries/read-timezone';
import { users } from '@/db/schema/users';
import type { Viewer } from '@/lib/auth/viewer';
import { NOBODY, type AuditFilter, type AuditPage, type AuditQuery } from './schema';

/** One page of the log, the newest first. */
export async function listAudit(
  { db }: Viewer,
  { cursor, pageSize, ...filter }: AuditQuery,
): Promise<AuditPage> {
  const timezone = await readTimezone(db);
  const before = cursor === undefined ? null : Number(cursor);
  const found = await readAuditRows(db, scopeOf(filter, timezone), { before, most: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  const people = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .orderBy(asc(users.name), asc(users.id));
  const offer = { people, actions: await listAuditActions(db) };
  return { timezone, rows, next: last === undefined ? null : `${last.id}`, offer };
}

export function scopeOf({ person, ...filter }: AuditFilter, timezone: string): AuditScope {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const who = person === undefined ? {} : { userId: person === NOBODY ? null : Number(person) };
  return { ...given, ...who, timezone };
}
