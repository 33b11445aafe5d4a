import { Webhook } from 'standardwebhooks';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { webhookDeliveries } from '@/db/schema/notices';
import { happen } from '@/tests/colleagues';
import { test } from '@/tests/fixtures';
import { callOut, openReceiver, raiseFor } from '@/tests/receiver';
import { listDeliveries } from './list-deliveries';
import { retryDelivery } from './retry-delivery';
import { spreadEvents } from './spread-events';

const NOW = new Date();
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const call = (db: Db, now = NOW) => callOut(db, now);
const raise = (db: Db, urls: readonly string[], format?: 'slack') => raiseFor(db, NOW, urls, format);

describe('a webhook', () => {
  test('is told once, signed so that the receiver can verify it', async ({ db }) => {
    const { calls, url } = await openReceiver();
    const { hooks, number } = await raise(db, [url]);
    expect(await call(db)).toBe(1);
    expect(await call(db, at(3600))).toBe(0);
    const [received] = calls;
    const verified = new Webhook(hooks[0]?.secret ?? '').verify(
      received?.body ?? '',
      received?.headers ?? {},
    );
    expect(verified).toMatchObject({
      type: 'issue.raised',
      data: {
        url: `https://corridor.example.com/issues/${number}`,
        issue: { number, department: { slug: 'finance' } },
      },
    });
    expect(() =>
      new Webhook('whsec_b3RoZXI=').verify(received?.body ?? '', received?.headers ?? {}),
    ).toThrow();
    const [delivery] = await db.select().from(webhookDeliveries);
    expect(delivery).toMatchObject({ state: 'delivered', status: 200, attempts: 1, error: null });
    expect(received?.headers['webhook-id']).toBe(delivery?.id);
  });

  test('in the form of Slack says it in words that hold no mark-up of others', async ({ db }) => {
    const { calls, url } = await openReceiver();
    await raise(db, [url], 'slack');
    await call(db);
    const { text }: { text: string } = JSON.parse(calls[0]?.body ?? '{}');
    expect(text).toContain('“Bills are late &amp; “odd” &lt;again&gt;”');
    expect(text).toMatch(/<https:\/\/corridor\.example\.com\/issues\/\d+\|Open in Corridor>$/);
  });

  test('that fails is tried again later under the same id, which tells the receiver of a repeat', async ({
    db,
  }) => {
    const { calls, url } = await openReceiver((response, number) => {
      response.statusCode = number < 3 ? 500 : 200;
      response.end();
    });
    await raise(db, [url]);
    expect(await call(db)).toBe(0);
    const [waiting] = await db.select().from(webhookDeliveries);
    expect(waiting).toMatchObject({
      state: 'waiting',
      status: 500,
      error: 'It answered 500.',
      nextAt: at(5),
    });
    expect(await call(db, at(4))).toBe(0);
    expect(await call(db, at(6))).toBe(0);
    expect(await call(db, at(60))).toBe(1);
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
  });

  test('is given up after nine tries, and can then be tried again by hand', async ({ db }) => {
    const { calls, url } = await openReceiver((response) => response.writeHead(503).end());
    const { ada, hooks } = await raise(db, [url]);
    await db.update(webhookDeliveries).set({ attempts: 8 });
    await call(db);
    const id = hooks[0]?.id ?? 0;
    const { deliveries } = await listDeliveries(ada, { id, page: 1 });
    expect(deliveries).toMatchObject([{ kind: 'raised', state: 'failed', status: 503, nextAt: null }]);
    const delivery = deliveries[0]?.id ?? '';
    await expect(retryDelivery(ada, { id: id + 1, delivery })).rejects.toMatchObject({ code: 'not_found' });
    expect(await retryDelivery(ada, { id, delivery })).toMatchObject({ state: 'waiting', attempts: 0 });
    await expect(retryDelivery(ada, { id, delivery })).rejects.toMatchObject({ code: 'conflict' });
    await call(db);
    expect(calls.map(({ headers }) => headers['webhook-id'])).toEqual([delivery, delivery]);
  });

  test('that is gone for good is not asked again', async ({ db }) => {
    const { url } = await openReceiver((response) => response.writeHead(410).end());
    await raise(db, [url]);
    await call(db);
    expect(await db.select().from(webhookDeliveries)).toMatchObject([{ state: 'failed', status: 410 }]);
  });

  test('is not followed to where it redirects', async ({ db }) => {
    const other = await openReceiver();
    const { url } = await openReceiver((response) => response.writeHead(307, { location: other.url }).end());
    await raise(db, [url]);
    await call(db);
    expect(other.calls).toEqual([]);
    expect(await db.select().from(webhookDeliveries)).toMatchObject([
      { state: 'waiting', status: 307, error: 'It answered 307; redirects are not followed.' },
    ]);
  });

  test('that is dead or slow keeps no other waiting', async ({ db }) => {
    const alive = await openReceiver();
    const slow = await openReceiver(() => {});
    const { number } = await raise(db, ['http://127.0.0.1:1/', slow.url, alive.url]);
    for (let more = 0; more < 9; more++) await happen(db, number, { kind: 'commented', at: NOW });
    await spreadEvents(db, { now: NOW, site: 'https://corridor.example.com' });
    const begun = performance.now();
    expect(await call(db)).toBe(10);
    // One try each for those that failed, not one for each delivery.
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(slow.calls).toHaveLength(1);
    expect(alive.calls).toHaveLength(10);
    const errors = (await db.select().from(webhookDeliveries)).map(({ error }) => error);
    expect(errors).toEqual(
      expect.arrayContaining(['It refused the connection.', 'It did not answer within 1 s.']),
    );
  });

  test('whose sender was killed is told again under the same id', async ({ db }) => {
    const { calls, url } = await openReceiver();
    await raise(db, [url]);
    await call(db);
    // The receiver has it, and the process died before it wrote that down.
    await db.update(webhookDeliveries).set({ state: 'waiting', nextAt: at(60), deliveredAt: null });
    expect(await call(db, at(59))).toBe(0);
    expect(await call(db, at(61))).toBe(1);
    expect(calls).toHaveLength(2);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('is told once by two workers at once', async ({ store }) => {
    const { calls, url } = await openReceiver();
    const { number } = await raise(store, [url]);
    for (let more = 0; more < 19; more++) await happen(store, number, { kind: 'commented', at: NOW });
    await spreadEvents(store, { now: NOW, site: 'https://corridor.example.com' });
    const told = await Promise.all([call(store), call(store)]);
    expect(told[0] + told[1]).toBe(20);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(20);
    expect(calls).toHaveLength(20);
  });
});
