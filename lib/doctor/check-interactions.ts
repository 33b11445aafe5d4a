import { sql } from 'drizzle-orm';
import type { Check } from './check';

/** A running import renews its heartbeat with every batch; one this old has no process behind it. */
const DEAD_AFTER_MINUTES = 5;

export const checkPartitions: Check = {
  name: 'partitions',
  about: 'interactions lie in month partitions, all of them attached',
  async run(db) {
    const loose = await db.execute<{ name: string }>(sql`
      select relname as name from pg_class
      where relkind = 'r' and relname ~ '^interactions_[0-9]{4}_[0-9]{2}$' and not relispartition
        and relnamespace = 'public'::regnamespace`);
    return loose.map(({ name }) => ({
      message: `The partition ${name} is not attached: its rows are in no figure.`,
      remedy: `Compare it with its month, then attach or drop it in psql (\`alter table interactions attach partition ${name} …\`).`,
    }));
  },
};

export const checkKeys: Check = {
  name: 'keys',
  about: 'every interaction has its one key, and every key its interaction',
  async run(db) {
    const [found] = await db.execute<{ missing: number; idle: number }>(sql`
      select (count(*) filter (where key.external_id is null))::int as missing, (count(*) filter (where i.external_id is null))::int as idle
      from interactions i full join interaction_keys key
        on key.source_id = i.source_id and key.external_id = i.external_id
        and key.occurred_at = i.occurred_at and key.customer_id = i.customer_id
      where key.external_id is null or i.external_id is null`);
    if (!found || found.missing + found.idle === 0) return [];
    return [
      {
        message: `${found.missing} interactions have no key, ${found.idle} keys no interaction.`,
        remedy:
          'Something wrote to the store past Corridor: restore a backup, or send the files concerned again.',
      },
    ];
  },
};

export const checkOrphans: Check = {
  name: 'orphans',
  about: 'every interaction belongs to a customer, a touchpoint and a source that exist',
  async run(db) {
    const [found] = await db.execute<{ customers: number; others: number }>(sql`
      with met as (
        select customer_id, touchpoint_id, source_id, count(*)::int as interactions from interactions group by 1, 2, 3
      )
      select
        coalesce(sum(interactions) filter (where not exists (select 1 from customers where id = customer_id)), 0)::int as customers,
        coalesce(sum(interactions) filter (where not exists (select 1 from touchpoints where id = touchpoint_id)
          or not exists (select 1 from sources where id = source_id)), 0)::int as others
      from met`);
    if (!found || found.customers + found.others === 0) return [];
    return [
      {
        message: `${found.customers} interactions name a customer, and ${found.others} a touchpoint or source, that does not exist.`,
        remedy: 'Something deleted rows past Corridor: restore a backup, or send the files concerned again.',
      },
    ];
  },
};

export const checkImports: Check = {
  name: 'imports',
  about: 'no import was interrupted half-way',
  async run(db, now) {
    const dead = await db.execute<{ id: number; file_name: string }>(sql`
      select id, file_name from imports where status in ('queued', 'running')
        and coalesce(beat_at, created_at) < ${now.toISOString()}::timestamptz - make_interval(mins => ${DEAD_AFTER_MINUTES})
      order by id`);
    return dead.map((row) => ({
      message: `Import ${row.id} (${row.file_name}) was interrupted.`,
      remedy: 'Send the file again: rows that are in already change nothing.',
    }));
  },
};
