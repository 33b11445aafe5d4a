import { randomBytes } from 'node:crypto';
import { TransactionRollbackError } from 'drizzle-orm';
import { test as base, inject } from 'vitest';
import { connect, type Db, type Pool } from '@/db/client';
import { dropDatabase, onServer } from '@/lib/postgres/databases';

const urlOf = (database: string) => `${inject('postgresUrl')}${database}`;

async function withCopy(use: (pool: Pool) => Promise<void>, connections: number): Promise<void> {
  const name = `t_${randomBytes(12).toString('hex')}`;
  await onServer(
    urlOf('postgres'),
    // To copy its few megabytes as files takes half the time of writing them to the log.
    (client) =>
      client`create database ${client(name)} template ${client(inject('template'))} strategy file_copy`,
  );
  const pool = connect(urlOf(name), { max: connections });
  try {
    await use(pool);
  } finally {
    await pool.$client.end({ timeout: 5 });
    await dropDatabase(urlOf('postgres'), name);
  }
}

/**
 * Tests that meet a real, migrated and empty store.
 * `db`: a transaction that is rolled back, on a database of the file's own: the usual choice.
 * `store`: a database of the test's own with connections of its own, for what must commit, and for several writers at once.
 */
export const test = base.extend<{ db: Db; store: Pool; copy: Pool }>({
  copy: [async ({}, use) => withCopy(use, 2), { scope: 'file' }],
  db: async ({ copy }, use) => {
    try {
      await copy.transaction(async (tx) => {
        await use(tx);
        tx.rollback();
      });
    } catch (error) {
      if (!(error instanceof TransactionRollbackError)) throw error;
    }
  },
  store: async ({}, use) => withCopy(use, 10),
});
