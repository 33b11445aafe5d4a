import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { connect } from '@/db/client';
import { migrate } from '@/db/migrate';
import { env } from '@/lib/env';
import { dropDatabase, ensureDatabase } from '@/lib/postgres/databases';
import { openThrowawayServer } from '@/lib/postgres/throwaway-server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Ends with a slash: a database name completes it. */
    postgresUrl: string;
    /** A migrated, empty database for tests to copy. */
    template: string;
  }
}

/** One server for the whole run, and one migrated database on it to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `template_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(server.urlOf('postgres'), template);
  const pool = connect(server.urlOf(template), { max: 2 });
  await migrate(pool);
  await pool.$client.end();
  project.provide('postgresUrl', server.urlOf(''));
  project.provide('template', template);
  return async () => {
    await dropDatabase(server.urlOf('postgres'), template);
    await server.discard();
  };
}

function openServer() {
  const given = env.TEST_POSTGRES_URL?.replace(/\/?$/, '/');
  if (given === undefined) return openThrowawayServer();
  return { urlOf: (database: string) => `${given}${database}`, discard: async () => {} };
}
