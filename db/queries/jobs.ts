import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export interface JobRow {
  id: string;
  name: string;
  state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  retryCount: number;
  createdAt: string;
  startedAt: string | null;
  completedAt: string | null;
  /** What the queue keeps of the end: of a failure, the error's message. */
  output: unknown;
  done: number | null;
  total: number | null;
  words: string | null;
}

/** The first of two keys of the advisory lock that a job is run under; a killed process lets go of it. */
const JOB_LOCK = 7_210_011;

const COLUMNS = sql.raw('id, name, state, retry_count, created_on, started_on, completed_on, output');

/** Jobs of these names, the newest first; also those that the queue has put away. */
export async function listJobRows(
  db: Db,
  names: readonly string[],
  { limit, offset }: { limit: number; offset: number },
): Promise<JobRow[]> {
  return await db.execute<JobRow & Record<string, unknown>>(sql`
    select kept.id::text, name, state::text, retry_count as "retryCount", output, done, total, words,
      ${isoOf('created_on')} as "createdAt", ${isoOf('started_on')} as "startedAt", ${isoOf('completed_on')} as "completedAt"
    from (
      select ${COLUMNS} from pgboss.job where name in ${names}
      union all select ${COLUMNS} from pgboss.archive where name in ${names}
    ) as kept left join job_progress on job_id = kept.id
    order by created_on desc, kept.id limit ${limit} offset ${offset}`);
}

export async function countJobRows(db: Db, names: readonly string[]): Promise<number> {
  const [row] = await db.execute<{ jobs: number }>(sql`
    select ((select count(*) from pgboss.job where name in ${names})
      + (select count(*) from pgboss.archive where name in ${names}))::int as jobs`);
  return row?.jobs ?? 0;
}

export async function findJobRow(db: Db, id: string): Promise<Pick<JobRow, 'id' | 'name' | 'state'> | null> {
  const [row] = await db.execute<Pick<JobRow, 'id' | 'name' | 'state'> & Record<string, unknown>>(sql`
    select id::text, name, state::text from pgboss.job where id = ${id}
    union all select id::text, name, state::text from pgboss.archive where id = ${id} limit 1`);
  return row ?? null;
}

export async function writeJobProgress(
  db: Db,
  id: string,
  { done, total, words, now }: { done: number; total: number; words: string; now: Date },
): Promise<void> {
  await db.execute(sql`
    insert into job_progress (job_id, done, total, words, updated_at)
    values (${id}, ${done}, ${total}, ${words}, ${now.toISOString()})
    on conflict (job_id) do update set
      done = excluded.done, total = excluded.total, words = excluded.words, updated_at = excluded.updated_at`);
}

/** What was said of jobs that the queue has forgotten. */
export async function dropOldProgress(db: Db): Promise<void> {
  await db.execute(sql`delete from job_progress where updated_at < now() - interval '60 days'`);
}

/** Statement that takes the lock of a job for the session; the second one gives it back. */
export const jobLock = {
  take: `select pg_advisory_lock(${JOB_LOCK}, hashtext($1))`,
  release: `select pg_advisory_unlock(${JOB_LOCK}, hashtext($1))`,
} as const;

/** Jobs that are said to run although no living process holds their lock. */
export async function listAbandonedJobs(
  db: Db,
  names: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return await db.execute<{ id: string; name: string } & Record<string, unknown>>(sql`
    select id::text, name from pgboss.job
    where name in ${names} and state = 'active' and started_on < now() - interval '10 seconds' and not exists (
      select from pg_locks
      where locktype = 'advisory' and classid = ${JOB_LOCK}::oid and objid = (hashtext(id::text)::int8 & 4294967295)::oid
        and objsubid = 2 and database = (select oid from pg_database where datname = current_database())
    )`);
}

const isoOf = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
