import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { customers } from '@/db/schema/customers';
import { interactions } from '@/db/schema/interactions';
import { callOf, csv, idsIn, loadCalls, reasonsIn } from '@/tests/calls-file';
import { test } from '@/tests/fixtures';
import { rejectsOf } from '@/tests/import-files';
import { NAUGHTY_STRINGS } from '@/tests/naughty-strings';

describe('naughty strings', () => {
  test('are comments like any other, to the last character', async ({ db }) => {
    const done = await loadCalls(db, csv(NAUGHTY_STRINGS.map((said, n) => callOf(`n${n}`, { said }))));
    expect(done).toMatchObject({ inserted: NAUGHTY_STRINGS.length, rejected: 0 });
    const found = await db
      .select({ said: interactions.comment, sequence: interactions.sequence })
      .from(interactions)
      .orderBy(asc(interactions.sequence));
    expect(found.map(({ said }) => said)).toEqual(NAUGHTY_STRINGS.map((text) => text.trim()));
  });

  test('are ids and customers like any other, while they are short enough', async ({ db }) => {
    const short = NAUGHTY_STRINGS.filter((text) => text.length <= 200);
    const done = await loadCalls(db, csv(NAUGHTY_STRINGS.map((text) => callOf(text, { who: text }))));
    expect(done).toMatchObject({ inserted: short.length, rejected: NAUGHTY_STRINGS.length - short.length });
    const found = await db.select({ id: customers.externalId }).from(customers);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(short.map((text) => text.trim())));
    const text = await rejectsOf(db, done.id);
    expect(text.split('\r\n')).toHaveLength(2 + NAUGHTY_STRINGS.length - short.length);
  });

  test.for(['at', 'where', 'mark', 'age'])(
    'as %s are rejected with a reason each, and cost no other row',
    async (column, { db }) => {
      const rows = NAUGHTY_STRINGS.flatMap((text, n) => [
        callOf(`bad${n}`, { [column]: text }),
        callOf(`good${n}`),
      ]);
      const done = await loadCalls(db, csv(rows));
      const accepted = (await idsIn(db)).filter((id) => id.startsWith('bad'));
      // A plain number is an age, however long.
      expect(accepted.map((id) => NAUGHTY_STRINGS[Number(id.slice(3))])).toEqual(
        column === 'age' ? ['99999999999999999999999'] : [],
      );
      expect(done).toMatchObject({
        inserted: NAUGHTY_STRINGS.length + accepted.length,
        rejected: NAUGHTY_STRINGS.length - accepted.length,
      });
      for (const reason of await reasonsIn(db)) expect(reason).toMatch(new RegExp(`^${column}: `));
    },
  );
});
