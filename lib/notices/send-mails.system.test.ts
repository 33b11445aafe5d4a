import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { claimMail } from '@/db/queries/mails';
import { mails } from '@/db/schema/notices';
import { operator } from '@/lib/auth/viewer';
import { test } from '@/tests/fixtures';
import { messageIds, openMailServer } from '@/tests/mail-server';
import { composeMail, mailOf } from './compose-mail';
import { listMails } from './list-mails';
import { mailQuery } from './mail-schema';
import { resendMail } from './resend-mail';
import { sendMails } from './send-mails';

const NOW = new Date('2026-03-10T10:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

async function write(db: Db, ...recipients: string[]): Promise<void> {
  const letter = composeMail({
    subject: 'Zoë “O’Hara”\r\nBcc: all@example.com',
    says: ['Hello & <hi>'],
    way: { label: 'Open', url: 'https://corridor.example.com/issues/1' },
    settings: 'https://corridor.example.com/notices/settings',
  });
  await db
    .insert(mails)
    .values(recipients.map((recipient) => mailOf(letter, { key: recipient, recipient, now: NOW })));
}

const deliver = (db: Db, url: string, now = NOW) =>
  sendMails(db, {
    server: { url, from: 'Corridor <corridor@example.com>', host: 'corridor.example.com' },
    clock: () => now,
    random: () => 0.5,
  });
const states = async (db: Db) =>
  Object.fromEntries((await db.select().from(mails)).map(({ recipient, state }) => [recipient, state]));

describe('mails', () => {
  test('are sent once, in plain text and HTML, to nobody but the recipient', async ({ db }) => {
    const { taken, url } = await openMailServer();
    await write(db, 'zoe@example.com');
    expect(await deliver(db, url)).toBe(1);
    expect(await deliver(db, url, at(60))).toBe(0);
    const [mail] = await db.select().from(mails);
    expect(mail).toMatchObject({ state: 'sent', attempts: 1, sentAt: NOW, nextAt: null, error: null });
    expect(messageIds(taken)).toEqual([`<${mail?.id}@corridor.example.com>`]);
    expect(taken[0]).toMatch(/^to: zoe@example.com\r$/im);
    expect(taken[0]).toContain('text/plain');
    expect(taken[0]).toContain('text/html');
    expect(taken[0]).not.toMatch(/^bcc:/im);
  });

  test('stay unsent without a server, are shown to be, and can be sent once there is one', async ({ db }) => {
    await write(db, 'zoe@example.com');
    expect(await sendMails(db, { server: null, clock: () => NOW, random: () => 0 })).toBe(0);
    const ada = operator(db, NOW);
    const listed = await listMails(ada, mailQuery.parse({ state: 'unsent' }));
    expect(listed).toMatchObject({ total: 1, mailServer: false, mails: [{ state: 'unsent', attempts: 0 }] });
    const id = listed.mails[0]?.id ?? '';
    await expect(resendMail(ada, { id }, null)).rejects.toMatchObject({ code: 'conflict' });
    const { taken, url } = await openMailServer();
    const server = { url, from: 'c@example.com', host: 'example.com' };
    expect(await resendMail(ada, { id }, server)).toMatchObject({ state: 'waiting' });
    await expect(resendMail(ada, { id }, server)).rejects.toMatchObject({ code: 'conflict' });
    expect(await deliver(db, url)).toBe(1);
    expect(taken).toHaveLength(1);
  });

  test('to an address that is refused fail at once, and keep no other waiting', async ({ db }) => {
    const { taken, url } = await openMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('dead') ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null,
        ),
    });
    await write(db, 'dead@example.com', 'zoe@example.com', 'eve@example.com');
    expect(await deliver(db, url)).toBe(2);
    expect(await states(db)).toEqual({
      'dead@example.com': 'failed',
      'zoe@example.com': 'sent',
      'eve@example.com': 'sent',
    });
    const [dead] = await db.select().from(mails).where(eq(mails.recipient, 'dead@example.com'));
    expect(dead?.error).toContain('No such user');
    expect(taken).toHaveLength(2);
  });

  test('that are refused for now are tried again later, ten times at most', async ({ db }) => {
    const { url } = await openMailServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('Try later'), { responseCode: 451 })),
    });
    await write(db, 'zoe@example.com');
    await deliver(db, url);
    const [tried] = await db.select().from(mails);
    expect(tried).toMatchObject({ state: 'waiting', attempts: 1, nextAt: at(1) });
    await db.update(mails).set({ attempts: 9, nextAt: NOW });
    await deliver(db, url);
    expect(await db.select().from(mails)).toMatchObject([{ state: 'failed', attempts: 10, nextAt: null }]);
  });

  test('wait for a server that refuses connections, hangs or hangs up, and are then sent', async ({ db }) => {
    await write(
      db,
      'a@example.com',
      'b@example.com',
      'c@example.com',
      'd@example.com',
      'e@example.com',
      'f@example.com',
    );
    await deliver(db, 'smtp://127.0.0.1:1');
    expect(new Set(Object.values(await states(db)))).toEqual(new Set(['waiting']));
    const untouched = await db.select().from(mails).where(eq(mails.attempts, 0));
    // Asked in vain a few times, the server is taken to be down: the others lose no try.
    expect(untouched).not.toHaveLength(0);
    expect(untouched[0]?.nextAt).toEqual(at(1));
    const hanging = await openMailServer({ onConnect: () => {} });
    await db.update(mails).set({ nextAt: NOW });
    await deliver(db, `${hanging.url}?greetingTimeout=100&connectionTimeout=100&socketTimeout=100`);
    expect(new Set(Object.values(await states(db)))).toEqual(new Set(['waiting']));
    const dying = await openMailServer({
      onData: (_stream, _session, done) => done(Object.assign(new Error('Bye'), { responseCode: 421 })),
    });
    await db.update(mails).set({ nextAt: NOW });
    await deliver(db, dying.url);
    expect(new Set(Object.values(await states(db)))).toEqual(new Set(['waiting']));
    const { taken, url } = await openMailServer();
    await deliver(db, url, at(600));
    expect(new Set(Object.values(await states(db)))).toEqual(new Set(['sent']));
    expect(taken).toHaveLength(6);
  });

  test('whose sender was killed are sent again under the same Message-ID, and not before it is known to be dead', async ({
    db,
  }) => {
    const { taken, url } = await openMailServer();
    await write(db, 'zoe@example.com');
    // The server has it, and the process dies before it writes that down.
    await deliver(db, url);
    await db.update(mails).set({ state: 'sending', nextAt: at(3), sentAt: null });
    expect(await deliver(db, url, at(2))).toBe(0);
    expect(await deliver(db, url, at(4))).toBe(1);
    expect(taken).toHaveLength(2);
    expect(new Set(messageIds(taken)).size).toBe(1);
  });

  test('killed before the server had them are not lost', async ({ db }) => {
    const { taken, url } = await openMailServer();
    await write(db, 'zoe@example.com');
    expect(await claimMail(db, { now: NOW, lease: at(3) })).toMatchObject({ state: 'sending' });
    expect(await deliver(db, url, at(4))).toBe(1);
    expect(taken).toHaveLength(1);
  });

  test('are sent once by two workers at once', async ({ store }) => {
    const { taken, url } = await openMailServer();
    await write(store, ...Array.from({ length: 30 }, (_, number) => `n${number}@example.com`));
    const sent = await Promise.all([deliver(store, url), deliver(store, url)]);
    expect(sent[0] + sent[1]).toBe(30);
    expect(new Set(messageIds(taken)).size).toBe(30);
    expect(taken).toHaveLength(30);
    const [state] = await store.select({ state: sql`min(state)` }).from(mails);
    expect(state).toEqual({ state: 'sent' });
  });
});
