import { sql } from 'drizzle-orm';
import { pendingMigrations } from '@/db/migrate';
import { settings } from '@/db/schema/settings';
import type { Check } from './check';

/** `unique nulls not distinct`, on which the tallies stand, came with 15. */
const OLDEST_SERVER = 150_000;

export const checkServer: Check = {
  name: 'server',
  about: 'PostgreSQL 15 or newer, every index valid',
  async run(db) {
    const [server] = await db.execute<{ number: number; name: string }>(
      sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
    );
    const invalid = await db.execute<{ name: string }>(
      sql`select indexrelid::regclass::text as name from pg_index where not indisvalid`,
    );
    return [
      ...(server && server.number < OLDEST_SERVER
        ? [
            {
              message: `PostgreSQL ${server.name} is too old.`,
              remedy: 'Move the store to PostgreSQL 15 or newer.',
            },
          ]
        : []),
      ...invalid.map(({ name }) => ({
        message: `The index ${name} is not valid.`,
        remedy: `Run \`reindex index ${name}\` in psql.`,
      })),
    ];
  },
};

export const checkMigrations: Check = {
  name: 'migrations',
  about: 'the tables are those of this version',
  async run(db) {
    const pending = await pendingMigrations(db);
    if (pending.length === 0) return [];
    return [
      {
        message: `${pending.length} migrations are missing: ${pending.join(', ')}.`,
        remedy: 'Run `npm run -s corridor -- migrate`.',
      },
    ];
  },
};

export const checkSettings: Check = {
  name: 'settings',
  about: 'the organisation has a timezone that exists',
  async run(db) {
    const [row] = await db.select().from(settings);
    if (row === undefined) {
      return [
        {
          message: 'The row of settings is missing.',
          remedy: `Run \`insert into settings (name, timezone) values ('My company', 'Europe/Berlin')\` in psql, with your own name and zone.`,
        },
      ];
    }
    const [zone] = await db.execute(sql`select 1 from pg_timezone_names where name = ${row.timezone}`);
    if (zone) return [];
    return [
      {
        message: `The timezone "${row.timezone}" is not known to PostgreSQL.`,
        remedy: `Run \`update settings set timezone = 'Europe/Berlin'\` in psql with an IANA name, then \`npm run -s corridor -- doctor --repair\`.`,
      },
    ];
  },
};
