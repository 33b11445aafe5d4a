import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Pool } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { operator } from '@/lib/auth/viewer';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { askFor, askForUpkeep } from './ask-for';
import { listJobs } from './list-jobs';
import { prepareQueue, workingQueue } from './queue';
import { requestJob } from './request-job';
import { retryJob } from './retry-job';
import { UPKEEP_JOBS } from './schema';
import { startWorker } from './start-worker';

const now = new Date('2026-03-10T10:00:00Z');
const listed = async (store: Pool) => (await listJobs(operator(store, now), { page: 1 })).jobs;

async function until(met: () => Promise<boolean>): Promise<void> {
  await expect.poll(met, { timeout: 30_000, interval: 100 }).toBe(true);
}

const allDone = (store: Pool) => async () => (await listed(store)).every(({ state }) => state === 'done');

describe('background jobs', () => {
  test('are asked for once, however often one asks', async ({ store }) => {
    await prepareQueue(store);
    expect(await askFor(store, 'customers.count')).toBe(true);
    expect(await askFor(store, 'customers.count')).toBe(false);
    expect(await listed(store)).toMatchObject([
      { name: 'customers.count', state: 'waiting', startedAt: null, endedAt: null, error: null },
    ]);
  });

  test('are not asked for by a transaction that is rolled back', async ({ store }) => {
    await prepareQueue(store);
    const failing = store.transaction(async (tx) => {
      await askFor(tx, 'customers.count');
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await listed(store)).toEqual([]);
  });

  test('are worked off by whichever of several workers comes first, each once', async ({ store }) => {
    await makeCompany(store);
    const workers = await Promise.all([startWorker(store), startWorker(store)]);
    await until(async () => (await listed(store)).length >= UPKEEP_JOBS.length && (await allDone(store)()));
    await askForUpkeep(store);
    await until(allDone(store));
    for (const { stop } of workers) await stop();
    expect((await listed(store)).every(({ retries, error }) => retries === 0 && error === null)).toBe(true);
  });

  test('that a killed process ran are run again', async ({ store }) => {
    await makeCompany(store);
    await prepareQueue(store);
    await askFor(store, 'customers.count');
    const dead = workingQueue(store);
    await dead.start();
    const [job] = await dead.fetch('customers.count');
    await dead.stop({ graceful: false });
    await store.execute(
      sql`update pgboss.job set started_on = now() - interval '1 minute' where id = ${job?.id}`,
    );
    const worker = await startWorker(store);
    await until(async () =>
      (await listed(store)).some(({ id, state }) => id === job?.id && state === 'done'),
    );
    await worker.stop();
    expect((await listed(store)).find(({ id }) => id === job?.id)).toMatchObject({ retries: 1 });
  });

  test('that failed say why, and are run again when somebody says so', async ({ store }) => {
    await prepareQueue(store);
    const viewer = operator(store, now);
    await askFor(store, 'journeys.mine');
    const boss = workingQueue(store);
    await boss.start();
    const [job] = await boss.fetch('journeys.mine');
    await store.execute(sql`update pgboss.job set retry_limit = 0`);
    await boss.fail('journeys.mine', job?.id ?? '', new Error('no disk left'));
    await boss.stop({ graceful: false });
    const [failed] = await listed(store);
    expect(failed).toMatchObject({ state: 'failed', error: 'no disk left' });
    await retryJob(viewer, { id: failed?.id ?? '' });
    expect((await listed(store)).map(({ state }) => state)).toEqual(['waiting', 'failed']);
    await expect(retryJob(viewer, { id: failed?.id ?? '' })).rejects.toMatchObject({ code: 'conflict' });
    const actions = await store.select({ action: auditLog.action }).from(auditLog);
    expect(actions).toEqual([{ action: 'job.retry' }]);
  });

  test('that are not there cannot be run again', async ({ store }) => {
    await prepareQueue(store);
    const id = '00000000-0000-4000-8000-000000000000';
    await expect(retryJob(operator(store, now), { id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('asked for by hand are written to the audit log', async ({ store }) => {
    await prepareQueue(store);
    const viewer = operator(store, now);
    expect(await requestJob(viewer, { name: 'journeys.mine' })).toEqual({ asked: true });
    expect(await requestJob(viewer, { name: 'journeys.mine' })).toEqual({ asked: false });
    expect(await store.select({ action: auditLog.action }).from(auditLog)).toHaveLength(2);
  });
});
