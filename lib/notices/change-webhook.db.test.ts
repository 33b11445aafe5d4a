import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { webhookDeliveries } from '@/db/schema/notices';
import { operator } from '@/lib/auth/viewer';
import { happen } from '@/tests/colleagues';
import { test } from '@/tests/fixtures';
import { callOut, hookTo, openReceiver, raiseFor } from '@/tests/receiver';
import { addWebhook } from './add-webhook';
import { changeWebhook } from './change-webhook';
import { listWebhooks } from './list-webhooks';
import { isPublic } from './post-safely';
import { removeWebhook } from './remove-webhook';
import { renewWebhookSecret } from './renew-webhook-secret';
import { spreadEvents } from './spread-events';
import { tryWebhook } from './try-webhook';
import { webhookInput } from './webhook-schema';

const NOW = new Date();
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const call = (db: Db, now = NOW, allowPrivate = true) => callOut(db, now, allowPrivate);
const raise = (db: Db, urls: readonly string[]) => raiseFor(db, NOW, urls);

describe('the own network', () => {
  test.for([
    '127.0.0.1',
    '::1',
    '::',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '224.0.0.1',
    '255.255.255.255',
    'nonsense',
  ])('has %s, which is not public', (address) => expect(isPublic(address)).toBe(false));

  test.for(['93.184.216.34', '2606:4700::1111'])('has not %s', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  test.for([
    '127.0.0.1',
    '[::1]',
    '169.254.169.254',
    '10.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    'localhost',
  ])('is not reached by way of https://%s', async (host, { db }) => {
    await raise(db, [`https://${host}:9/`]);
    expect(await call(db, NOW, false)).toBe(0);
    expect(await db.select().from(webhookDeliveries)).toMatchObject([
      { status: null, error: expect.stringContaining('not public') },
    ]);
  });

  test('is not reached without TLS either', async ({ db }) => {
    const { calls, url } = await openReceiver();
    await raise(db, [url.replace('127.0.0.1', 'localhost')]);
    await call(db, NOW, false);
    expect(calls).toEqual([]);
    expect(await db.select().from(webhookDeliveries)).toMatchObject([
      { error: 'It must begin with https://.' },
    ]);
  });
});

describe('an admin', () => {
  test('sees a secret once, and the log neither it nor the address', async ({ db }) => {
    const ada = operator(db, NOW);
    const secretive = 'https://hooks.example.com/services/T0/B0/topsecret';
    const { id, secret } = await addWebhook(ada, hookTo(secretive, 'slack'));
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const renewed = await renewWebhookSecret(ada, { id });
    expect(renewed.secret).not.toBe(secret);
    await changeWebhook(ada, { id, ...hookTo(secretive), active: false });
    const [listed] = await listWebhooks(ada);
    expect(listed).toMatchObject({ id, active: false, format: 'standard', kinds: ['commented', 'raised'] });
    expect(JSON.stringify(listed)).not.toContain('whsec_');
    await removeWebhook(ada, { id });
    expect(await listWebhooks(ada)).toEqual([]);
    await expect(removeWebhook(ada, { id })).rejects.toMatchObject({ code: 'not_found' });
    const audited = await db.select().from(auditLog);
    expect(audited.map(({ action }) => action)).toEqual([
      'webhook.add',
      'webhook.renew',
      'webhook.change',
      'webhook.remove',
    ]);
    expect(JSON.stringify(audited)).not.toMatch(/whsec_|topsecret/);
  });

  test('tries a webhook, and is told at once how it went; a trial is not repeated', async ({ db }) => {
    const { calls, url } = await openReceiver((response, number) =>
      response.writeHead(number === 1 ? 200 : 500).end(),
    );
    const ada = operator(db, NOW);
    const { id } = await addWebhook(ada, { ...hookTo(url), active: false });
    expect(await tryWebhook(ada, { id }, true)).toMatchObject({
      kind: null,
      state: 'delivered',
      status: 200,
    });
    expect(await tryWebhook(ada, { id }, true)).toMatchObject({ state: 'failed', status: 500, nextAt: null });
    expect(JSON.parse(calls[0]?.body ?? '{}')).toMatchObject({ type: 'webhook.trial' });
    expect(await call(db, at(100_000))).toBe(0);
  });

  test('stops a webhook, which is then told nothing new', async ({ db }) => {
    const { calls, url } = await openReceiver();
    const { number, hooks, ada } = await raise(db, [url]);
    await changeWebhook(ada, { id: hooks[0]?.id ?? 0, ...hookTo(url), active: false });
    await happen(db, number, { kind: 'raised', at: NOW });
    await spreadEvents(db, { now: NOW, site: '' });
    expect(await call(db)).toBe(0);
    expect(calls).toEqual([]);
    expect(
      await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.state, 'waiting')),
    ).toHaveLength(1);
  });

  test.for([
    ['url', 'ftp://example.com'],
    ['url', 'https://me:secret@example.com'],
    ['kinds', []],
    ['kinds', ['gossip']],
    ['name', ' '],
  ] as const)('is refused %s: %j', ([field, value]) => {
    const read = webhookInput.safeParse({ ...hookTo('https://example.com'), [field]: value });
    expect(read.error?.issues[0]?.path[0]).toBe(field);
  });
});
