import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { issueEvents } from '@/db/schema/issues';
import { mails, notices, webhookDeliveries } from '@/db/schema/notices';
import { users } from '@/db/schema/users';
import { operator } from '@/lib/auth/viewer';
import { happen, makeOffice } from '@/tests/colleagues';
import { test } from '@/tests/fixtures';
import { addWebhook } from './add-webhook';
import { changeChoice } from './change-choice';
import { countUnread } from './count-unread';
import { listChoices } from './list-choices';
import { listNotices } from './list-notices';
import { readAllNotices } from './read-all-notices';
import { readNotice } from './read-notice';
import { noticeQuery } from './schema';
import { spreadEvents } from './spread-events';

const NOW = new Date('2026-03-10T10:00:00Z');
const site = 'https://corridor.example.com';
const spread = (db: Db) => spreadEvents(db, { now: NOW, site });
const all = noticeQuery.parse({});

describe('what happened to an issue', () => {
  test('is told once to each who is concerned, in the app and by mail', async ({ db }) => {
    const { zoe, eve, ada, number } = await makeOffice(db, NOW);
    await happen(db, number, {
      kind: 'commented',
      at: NOW,
      userId: ada.userId,
      words: `@[${eve.userId}] <b>look</b>`,
      facts: { mentioned: [{ id: eve.userId, name: 'Eve' }] },
    });
    expect(await spread(db)).toBe(1);
    expect(await spread(db)).toBe(0);
    expect(await listNotices(eve, all)).toMatchObject({
      total: 1,
      unread: 1,
      notices: [
        {
          kind: 'mentioned',
          issue: number,
          text: expect.stringContaining('Ada mentioned you'),
          readAt: null,
        },
      ],
    });
    expect(await listNotices(zoe, all)).toMatchObject({ total: 0 });
    const [mail, ...more] = await db.select().from(mails);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: 'eve@example.com',
      state: 'waiting',
      subject: expect.stringContaining(`#${number} mentions you`),
    });
    expect(mail?.text).toContain('> @Eve <b>look</b>');
    expect(mail?.text).toContain(`${site}/issues/${number}`);
    expect(mail?.html).toContain('@Eve &lt;b&gt;look&lt;/b&gt;');
    expect(mail?.html).not.toMatch(/<img|src=/);
  });

  test('is told again of nobody when the marks are lost: its keys are there', async ({ db }) => {
    const { zoe, number } = await makeOffice(db, NOW);
    await happen(db, number, { kind: 'raised', at: NOW });
    await addWebhook(operator(db, NOW), {
      name: 'n',
      url: 'https://example.com',
      format: 'slack',
      kinds: ['raised'],
      active: true,
    });
    await spread(db);
    await db.update(issueEvents).set({ told: false });
    await spread(db);
    expect((await listNotices(zoe, all)).total).toBe(1);
    expect(await db.select().from(mails)).toHaveLength(1);
    expect(await db.select().from(webhookDeliveries)).toHaveLength(1);
  });

  test('of handing over goes to the head who has to answer', async ({ db }) => {
    const { zoe, son, number } = await makeOffice(db, NOW);
    await happen(db, number, {
      kind: 'handed_over',
      at: NOW,
      userId: zoe.userId,
      words: 'It is yours',
      facts: { department: { slug: 'care', name: 'Care' } },
    });
    await spread(db);
    const { notices: told } = await listNotices(son, all);
    expect(told.map(({ text }) => text)).toEqual([
      `Zoë offers #${number} “Bills are late & “odd” <again>” to Care. Accept or decline it.`,
    ]);
    expect((await listNotices(zoe, all)).total).toBe(0);
  });

  test('of long ago is told in the app, and mailed or called out to nobody', async ({ db }) => {
    const { zoe, number } = await makeOffice(db, NOW);
    await addWebhook(operator(db, NOW), {
      name: 'n',
      url: 'https://example.com',
      format: 'slack',
      kinds: ['raised'],
      active: true,
    });
    await happen(db, number, { kind: 'raised', at: new Date('2026-03-01T10:00:00Z') });
    await spread(db);
    expect((await listNotices(zoe, all)).total).toBe(1);
    expect(await db.select().from(mails)).toEqual([]);
    expect(await db.select().from(webhookDeliveries)).toEqual([]);
  });

  test('does not reach who left, and escalates to admins when it is overdue', async ({ db }) => {
    const { zoe, ada, eve, number } = await makeOffice(db, NOW);
    await db.update(users).set({ active: false }).where(eq(users.id, zoe.userId));
    await happen(db, number, { kind: 'overdue', at: NOW });
    await spread(db);
    const told = await db.select({ userId: notices.userId }).from(notices);
    expect(told).toEqual([{ userId: ada.userId }]);
    expect((await listNotices(eve, all)).total).toBe(0);
  });

  test('is not held up by facts that make no sense', async ({ db }) => {
    const { number } = await makeOffice(db, NOW);
    await db.execute(
      sql`insert into issue_events (issue, kind, at, facts) values (${number}, 'assigned', now(), '{"assignee": "somebody"}')`,
    );
    await happen(db, number, { kind: 'raised', at: NOW });
    expect(await spread(db)).toBe(2);
    expect(await db.select().from(notices)).toHaveLength(1);
  });

  test('is shared out between two who tell at once', async ({ store }) => {
    const { number, zoe } = await makeOffice(store, NOW);
    for (let at = 0; at < 120; at++) await happen(store, number, { kind: 'raised', at: NOW });
    const told = await Promise.all([spread(store), spread(store)]);
    expect(told[0] + told[1]).toBe(120);
    expect((await listNotices(zoe, all)).total).toBe(120);
    expect(await store.select().from(mails)).toHaveLength(120);
  });
});

describe('choices', () => {
  test('decide by which way somebody is told', async ({ db }) => {
    const { zoe, number } = await makeOffice(db, NOW);
    await changeChoice(zoe, { kind: 'raised', inApp: false, mail: true });
    await changeChoice(zoe, { kind: 'reopened', inApp: true, mail: false });
    await happen(db, number, { kind: 'raised', at: NOW });
    await happen(db, number, { kind: 'reopened', at: NOW });
    await spread(db);
    expect((await listNotices(zoe, all)).notices.map(({ kind }) => kind)).toEqual(['reopened']);
    expect((await db.select().from(mails)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('raised'),
    ]);
    const { choices } = await listChoices(zoe);
    expect(choices.filter(({ changed }) => changed).map(({ kind }) => kind)).toEqual(['reopened', 'raised']);
    const audited = await db.select().from(auditLog).where(eq(auditLog.action, 'notice_choice.change'));
    expect(audited[0]).toMatchObject({ userId: zoe.userId, after: { raised: { inApp: false, mail: true } } });
  });

  test('take no digest in the app', async ({ db }) => {
    const { zoe } = await makeOffice(db, NOW);
    await expect(changeChoice(zoe, { kind: 'digest', inApp: true, mail: true })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('notices', () => {
  test('are marked as read by their owner alone', async ({ db }) => {
    const { zoe, ada, number } = await makeOffice(db, NOW);
    for (const kind of ['raised', 'reopened', 'verified'] as const)
      await happen(db, number, { kind, at: NOW });
    await spread(db);
    const ids = (await db.select({ id: notices.id }).from(notices).orderBy(asc(notices.id))).map(
      ({ id }) => id,
    );
    const [first = 0, second = 0] = ids;
    await expect(readNotice(ada, { id: first })).rejects.toMatchObject({ code: 'not_found' });
    expect(await readNotice(zoe, { id: first })).toEqual({ unread: 2 });
    expect(await readNotice(zoe, { id: first })).toEqual({ unread: 2 });
    const { notices: listed } = await listNotices(zoe, all);
    expect(listed.map(({ readAt }) => readAt === null)).toEqual([true, true, false]);
    expect(await listNotices(zoe, noticeQuery.parse({ show: 'unread', kind: 'verified' }))).toMatchObject({
      total: 1,
      unread: 2,
    });
    expect(await readAllNotices(zoe, { upTo: second })).toEqual({ unread: 1 });
    expect(await readAllNotices(ada, { upTo: ids[2] ?? 0 })).toEqual({ unread: 0 });
    expect(await countUnread(zoe)).toEqual({ unread: 1 });
  });

  test('are of somebody: an operator at the command line has none', async ({ db }) => {
    await expect(countUnread(operator(db, NOW))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
