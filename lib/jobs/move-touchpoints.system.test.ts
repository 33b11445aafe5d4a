import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { compareDailyTallies, compareRollups } from '@/db/queries/compare-tallies';
import { checkCustomerSets } from '@/lib/customers/check-customer-sets';
import { operator } from '@/lib/auth/viewer';
import { mergeTouchpoints } from '@/lib/journeys/merge-touchpoints';
import { test } from '@/tests/fixtures';
import { makeThreeTouchpoints, NOW } from '@/tests/three-touchpoints';
import { askForUpkeep } from './ask-for';
import { listJobs } from './list-jobs';
import { prepareQueue } from './queue';
import { startWorker } from './start-worker';

test('contacts of a merged touchpoint are moved by a worker, also where whoever merged it died before asking', async ({
  store,
}) => {
  const { viewer } = await makeThreeTouchpoints(store);
  await prepareQueue(store);
  await mergeTouchpoints(viewer, { slug: 'call', into: 'bill' });
  await askForUpkeep(store);
  const { stop } = await startWorker(store);
  const jobs = async () => (await listJobs(operator(store, NOW), { page: 1 })).jobs;
  await expect
    .poll(
      async () => {
        const all = await jobs();
        const moved = all.some(({ name, state }) => name === 'touchpoints.move' && state === 'done');
        return moved && all.every(({ state }) => state === 'done');
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true);
  await stop();
  const left = await store.execute(sql`
    select count(*)::int as count from interactions where touchpoint_id = (select id from touchpoints where slug = 'call')`);
  expect([...left]).toEqual([{ count: 0 }]);
  expect(await compareDailyTallies(store)).toEqual({ rows: 0, day: null });
  expect(await compareRollups(store)).toEqual({ rows: 0 });
  expect(await checkCustomerSets(store)).toMatchObject({ stale: 0, disagree: 0 });
});
