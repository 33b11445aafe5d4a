import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { migrate, pendingMigrations } from '@/db/migrate';
import { test } from '@/tests/fixtures';

describe('migrations', () => {
  test('leave nothing pending, and nothing to do the second time', async ({ store }) => {
    expect(await pendingMigrations(store)).toEqual([]);
    expect(await migrate(store)).toEqual([]);
  });

  test('are all pending on an empty database', async ({ store }) => {
    await store.execute(sql`drop schema drizzle cascade`);
    expect(await pendingMigrations(store)).toContain('0000_store');
  });

  test('run once when several processes start at the same time', async ({ store }) => {
    await store.execute(sql`drop schema drizzle cascade`);
    await store.execute(sql`drop schema public cascade`);
    await store.execute(sql`create schema public`);
    const applied = await Promise.all([migrate(store), migrate(store), migrate(store)]);
    expect(applied.filter((tags) => tags.length > 0)).toHaveLength(1);
    expect(await pendingMigrations(store)).toEqual([]);
  });
});
