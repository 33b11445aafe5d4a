import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client';

export interface AuditScope {
  /** Null: what nobody did who was signed in. */
  userId?: number | null;
  action?: string;
  subject?: string;
  search?: string;
  /** First day, and the day after the last one, in `timezone`. */
  from?: string;
  to?: string;
  timezone: string;
}

export interface StoredAuditRow {
  id: number;
  /** ISO 8601. */
  at: string;
  person: { id: number; name: string; email: string } | null;
  /** The key that a program came with. */
  apiKey: { id: number; name: string } | null;
  action: string;
  subject: string;
  subjectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  requestId: string | null;
}

/** The newest first, those before `before` (an id). */
export async function readAuditRows(
  db: Db,
  scope: AuditScope,
  { before, most }: { before: number | null; most: number },
): Promise<StoredAuditRow[]> {
  const rows = await db.execute<StoredAuditRow & Record<string, unknown>>(sql`
    select entry.id::float8 as id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, entry.action, entry.subject, entry.before, entry.after, entry.request_id as "requestId",
      case when who.id is not null then json_build_object('id', who.id, 'name', who.name, 'email', who.email) end as person,
      case when key.id is not null then json_build_object('id', key.id, 'name', key.name) end as "apiKey",
      whom.name as "subjectName"
    from audit_log entry left join users who on who.id = entry.user_id left join api_keys key on key.id = entry.key_id
      left join users whom on entry.subject = 'user:' || whom.id
    where ${sql.join([...conditionsOf(scope), before === null ? sql`true` : sql`entry.id < ${before}`], sql` and `)}
    order by entry.id desc limit ${most}`);
  return [...rows];
}

function conditionsOf({ userId, action, subject, search, from, to, timezone }: AuditScope): SQL[] {
  const startOf = (day: string) => sql`(${day}::date::timestamp at time zone ${timezone})`;
  const found: (SQL | undefined)[] = [
    userId === null ? sql`entry.user_id is null and entry.key_id is null` : undefined,
    typeof userId === 'number' ? sql`entry.user_id = ${userId}` : undefined,
    action === undefined
      ? undefined
      : action.includes('.')
        ? sql`entry.action = ${action}`
        : sql`entry.action like ${`${escapeLike(action)}.%`}`,
    subject === undefined ? undefined : sql`entry.subject like ${`${escapeLike(subject)}%`}`,
    from === undefined ? undefined : sql`entry.at >= ${startOf(from)}`,
    to === undefined ? undefined : sql`entry.at < ${startOf(to)}`,
    search === undefined ? undefined : holds(search),
  ];
  return found.filter((condition) => condition !== undefined);
}

/** Anywhere in what a row says, or in the name of who did it or to whom. */
function holds(search: string): SQL {
  const like = `%${escapeLike(search)}%`;
  return sql`concat_ws(' ', entry.action, entry.subject, entry.before::text, entry.after::text, entry.request_id, who.name, who.email, key.name, whom.name, whom.email) ilike ${like}`;
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** Each action that the log holds, found by skipping along the index rather than reading all of it. */
export async function listAuditActions(db: Db): Promise<string[]> {
  const rows = await db.execute<{ action: string }>(sql`
    with recursive each as (
      (select action from audit_log order by action limit 1)
      union all
      select (select action from audit_log where action > each.action order by action limit 1) from each where each.action is not null
    ) select action from each where action is not null`);
  return rows.map(({ action }) => action);
}
