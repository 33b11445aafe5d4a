import { expect } from 'vitest';
import { users } from '@/db/schema/users';
import { makeColleague } from '@/tests/colleagues';
import { test } from '@/tests/fixtures';
import { countUse } from './count-use';
import { RateLimited } from './rate-limited';

const now = new Date('2026-03-29T01:30:00Z');

test('uploads end for a while after very many, for that person alone', async ({ db }) => {
  const ada = await makeColleague(db, now, { name: 'Ada', role: 'admin' });
  const bea = await makeColleague(db, now, { name: 'Bea', role: 'admin' });
  for (let times = 0; times < 300; times += 1) await countUse(ada, 'upload');
  await expect(countUse(ada, 'upload')).rejects.toBeInstanceOf(RateLimited);
  await expect(countUse(ada, 'change')).resolves.toBeUndefined();
  await expect(countUse(bea, 'upload')).resolves.toBeUndefined();
  expect(await db.$count(users)).toBe(2);
});
