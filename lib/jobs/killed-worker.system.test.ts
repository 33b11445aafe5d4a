import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { and, count, eq, ne, sql } from 'drizzle-orm';
import { describe, expect, inject } from 'vitest';
import type { Pool } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import { fixReadings, issueEvidence } from '@/db/schema/detection';
import { issueEvents, issues } from '@/db/schema/issues';
import { mails, webhookDeliveries } from '@/db/schema/notices';
import { touchpoints } from '@/db/schema/touchpoints';
import { operator } from '@/lib/auth/viewer';
import { addDays, weekStart } from '@/lib/domain/day';
import { makeCompany } from '@/tests/factories';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { messageIds, openMailServer } from '@/tests/mail-server';
import { declareFixed, raiseFixed } from '@/tests/raised';
import { openReceiver, raiseFor } from '@/tests/receiver';
import { happen } from '@/tests/colleagues';
import { listJobs } from './list-jobs';

const KILLS = 3;
const PATIENCE_MS = 90_000;
/** Long enough for a process to die while the other side has the message and it does not know that yet. */
const SLOW_MS = 120;

/** Satisfied customers of 40 a week, as they vary where nothing happens. */
const calm = (weeks: number, around: number) =>
  Array.from({ length: weeks }, (_, week) => around + ([1, -1, 0, 2, -2][week % 5] ?? 0));

/** `npm run worker` on the store, once it works. */
async function startProcess(store: Pool, variables: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: `${inject('postgresUrl')}${store.$client.options.database}`,
      NEXTAUTH_URL: 'http://localhost:3000',
      WEBHOOK_ALLOW_PRIVATE: 'true',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.stdout.resume();
  return async () => {
    child.kill('SIGKILL');
    await ended;
  };
}

/** Starts a worker and kills it, again and again, each time after another while; then lets one work until it has nothing left. */
async function workThroughKills(store: Pool, { variables = {}, isDone, afterKill }: Work): Promise<void> {
  for (let time = 0; time < KILLS; time += 1) {
    const kill = await startProcess(store, variables);
    await pause(200 + 600 * time);
    await kill();
    await afterKill?.();
  }
  const kill = await startProcess(store, variables);
  await expect.poll(isDone, { timeout: PATIENCE_MS, interval: 200 }).toBe(true);
  await kill();
}

interface Work {
  variables?: Record<string, string>;
  isDone: () => Promise<boolean>;
  afterKill?: () => Promise<void>;
}

describe('a worker that is killed again and again', () => {
  test('tells everybody of everything, and repeats itself only under the same id', async ({ store }) => {
    const post = await openMailServer({}, SLOW_MS);
    const { calls, url } = await openReceiver((response) => setTimeout(() => response.end('ok'), SLOW_MS));
    const now = new Date();
    const { number } = await raiseFor(store, now, [url]);
    for (let more = 0; more < 30; more += 1) await happen(store, number, { kind: 'commented', at: now });
    const isLeft = async () => {
      const [untold] = await store
        .select({ n: count() })
        .from(issueEvents)
        .where(eq(issueEvents.told, false));
      const [unsent] = await store.select({ n: count() }).from(mails).where(ne(mails.state, 'sent'));
      const [due] = await store
        .select({ n: count() })
        .from(webhookDeliveries)
        .where(ne(webhookDeliveries.state, 'delivered'));
      return (untold?.n ?? 0) + (unsent?.n ?? 0) + (due?.n ?? 0);
    };
    await workThroughKills(store, {
      variables: { SMTP_URL: post.url },
      isDone: async () => (await isLeft()) === 0,
      // The minutes pass after which whoever sent a message is known to be dead.
      afterKill: async () => {
        await store.execute(sql`update mails set next_at = now() where state = 'sending'`);
        await store.execute(sql`update webhook_deliveries set next_at = now() where state = 'waiting'`);
      },
    });
    const [written] = await store.select({ n: count() }).from(mails);
    const [owed] = await store.select({ n: count() }).from(webhookDeliveries);
    expect(owed?.n).toBe(31);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(31);
    expect(written?.n).toBeGreaterThan(0);
    expect(new Set(messageIds(post.taken)).size).toBe(written?.n);
  }, 240_000);

  test('finds what got worse once, and judges a fix once', async ({ store }) => {
    const { source } = await makeCompany(store);
    const now = new Date();
    const monday = weekStart(now.toISOString().slice(0, 10));
    const first = addDays(monday, -7 * 26);
    const answer = async (touchpoint: string, good: readonly number[]) => {
      const rows = good.flatMap((satisfied, week) => {
        const occurredAt = new Date(`${addDays(first, 7 * week + 1)}T10:00:00Z`);
        return [
          ...makeRows(satisfied, { touchpoint, occurredAt, answers: { csat: 5 } }),
          ...makeRows(40 - satisfied, { touchpoint, occurredAt, answers: { csat: 1 } }),
        ];
      });
      await ingestAll(store, source.id, rows, now);
    };
    await answer('bill', [...calm(25, 32), 12]);
    await answer('call', [...calm(22, 22), ...calm(4, 36)]);
    const [call] = await store.select().from(touchpoints).where(eq(touchpoints.slug, 'call'));
    const raisedAt = new Date(`${addDays(first, 7 * 10)}T08:00:00Z`);
    const fixed = await raiseFixed(store, {
      ...(call && { touchpointId: call.id, departmentId: call.departmentId }),
      raisedAt,
      stateSince: raisedAt,
    });
    const liveOn = addDays(first, 7 * 22);
    await declareFixed(store, fixed, {
      liveOn,
      until: addDays(liveOn, 55),
      at: new Date(`${liveOn}T08:00:00Z`),
    });
    await workThroughKills(store, {
      isDone: async () => {
        const { jobs } = await listJobs(operator(store, now), { page: 1 });
        const open = jobs.filter(({ state }) => state !== 'done');
        const [judged] = await store.select().from(issues).where(eq(issues.number, fixed));
        const flags = await store.select().from(issues).where(eq(issues.origin, 'flag'));
        return open.length === 0 && judged?.state === 'verified' && flags.length > 0;
      },
    });
    const flags = await store.select().from(issues).where(eq(issues.origin, 'flag'));
    expect(flags).toMatchObject([{ measure: 'csat', state: 'open' }]);
    const flag = flags[0]?.number ?? 0;
    const evidence = await store.select().from(issueEvidence).where(eq(issueEvidence.issue, flag));
    expect(evidence.length).toBeGreaterThan(0);
    const found = evidence.map(({ fromDay, toDay, facts }) => `${facts.method} ${fromDay} ${toDay}`);
    expect(new Set(found).size).toBe(evidence.length);
    expect(await kindsOf(store, flag)).toEqual(['raised']);
    expect(await kindsOf(store, fixed)).toEqual(['raised', 'fix_live', 'verifying', 'verified']);
    const readings = await store
      .select({ facts: fixReadings.facts })
      .from(fixReadings)
      .where(eq(fixReadings.issue, fixed));
    expect(readings.filter(({ facts }) => facts.final)).toHaveLength(1);
    const confirmed = await store.select().from(auditLog).where(eq(auditLog.action, 'issue.confirm'));
    expect(confirmed).toHaveLength(1);
  }, 240_000);
});

async function kindsOf(store: Pool, number: number): Promise<string[]> {
  const events = await store
    .select({ kind: issueEvents.kind })
    .from(issueEvents)
    .where(
      and(eq(issueEvents.issue, number), ne(issueEvents.kind, 'overdue'), ne(issueEvents.kind, 'due_soon')),
    )
    .orderBy(issueEvents.id);
  return events.map(({ kind }) => kind);
}
