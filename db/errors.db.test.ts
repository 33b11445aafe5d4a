import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { connect, type Db } from '@/db/client';
import { asDomainError } from '@/db/errors';
import type { DomainError } from '@/lib/errors';
import { test } from '@/tests/fixtures';

async function refusal(db: Db, statement: string): Promise<DomainError | null> {
  await db.execute(
    sql`create temporary table boxes (id int primary key, size int not null check (size < 9), name varchar(3))`,
  );
  await db.execute(sql`create temporary table lids (box int references boxes)`);
  await db.execute(sql`insert into boxes values (1, 1, 'a')`);
  const failed = await db.transaction((tx) => tx.execute(sql.raw(statement))).then(() => null, asDomainError);
  return failed;
}

describe('a refusal by the store', () => {
  test.for([
    ['insert into boxes values (1, 2)', 'conflict'],
    ['insert into lids values (7)', 'conflict'],
    ['insert into boxes values (2, 9)', 'invalid'],
    ['insert into boxes values (2, null)', 'invalid'],
    [`insert into boxes values (2, 2, 'long')`, 'invalid'],
    [`insert into boxes values (2, 'two')`, 'invalid'],
    [`select '2026-02-30'::date`, 'invalid'],
    ['set local statement_timeout = 1; select pg_sleep(1)', 'unavailable'],
  ] as const)('of %s is %s', async ([statement, code], { db }) => {
    expect(await refusal(db, statement)).toMatchObject({ code });
  });

  test('names what refused', async ({ db }) => {
    const failed = await refusal(db, 'insert into boxes values (2, 9)');
    expect(failed?.fields).toEqual([{ path: 'boxes_size_check', message: expect.stringContaining('boxes') }]);
  });

  test('is a bug of ours when the statement makes no sense', async ({ db }) => {
    expect(await refusal(db, 'select nothing from nowhere')).toBeNull();
  });
});

test('a store that does not answer is unavailable, however often it is asked', async () => {
  const pool = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  for (let ask = 0; ask < 3; ask++) {
    const failed = await pool.execute(sql`select 1`).then(() => null, asDomainError);
    expect(failed).toMatchObject({ code: 'unavailable' });
  }
});
