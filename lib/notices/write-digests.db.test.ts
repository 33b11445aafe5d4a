import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { mails } from '@/db/schema/notices';
import { sources } from '@/db/schema/sources';
import { operator } from '@/lib/auth/viewer';
import { readOverview } from '@/lib/overview/read-overview';
import { overviewQuery } from '@/lib/overview/schema';
import { makeOffice } from '@/tests/colleagues';
import { test } from '@/tests/fixtures';
import { ingestAll, makeRows } from '@/tests/ingested';
import { makeIssue } from '@/tests/owned-issues';
import { changeChoice } from './change-choice';
import { findDigestWeek } from './find-digest-week';
import { writeDigests } from './write-digests';

// Monday, seven o'clock in Berlin.
const MONDAY = new Date('2026-03-09T06:00:00Z');
const site = 'https://corridor.example.com';

describe('the weekly digest', () => {
  test('goes to heads and executives once a week, from seven on Monday by the organisation’s clock', async ({
    db,
  }) => {
    const { eve, zoe } = await makeOffice(db, MONDAY);
    const early = new Date('2026-03-09T05:59:00Z');
    expect(await findDigestWeek(db, early)).toBeNull();
    expect(await writeDigests(db, { now: early, site })).toBe(0);
    expect(await writeDigests(db, { now: MONDAY, site })).toBe(3);
    expect(await writeDigests(db, { now: MONDAY, site })).toBe(0);
    const written = await db.select().from(mails).orderBy(asc(mails.recipient));
    expect(written.map(({ recipient, key }) => [recipient, key.split(':').slice(0, 2).join(':')])).toEqual([
      ['eve@example.com', 'digest:2026-03-02'],
      ['søn@example.com', 'digest:2026-03-02'],
      ['zoë@example.com', 'digest:2026-03-02'],
    ]);
    await changeChoice(zoe, { kind: 'digest', inApp: false, mail: false });
    expect(await writeDigests(db, { now: new Date('2026-03-16T06:00:00Z'), site })).toBe(2);
    expect(eve.role).toBe('executive');
  });

  test('has the figures of the screen', async ({ db }) => {
    await makeOffice(db, MONDAY);
    const [source] = await db.select().from(sources);
    await ingestAll(
      db,
      source?.id ?? 0,
      makeRows(40, { occurredAt: new Date('2026-03-03T10:00:00Z'), answers: { csat: 5 } }),
      MONDAY,
    );
    await makeIssue(db, { dueAt: new Date('2026-03-05T10:00:00Z') });
    await makeIssue(db, {
      state: 'verified',
      closedAt: new Date('2026-03-04T10:00:00Z'),
      events: [{ kind: 'verified', at: new Date('2026-03-04T10:00:00Z') }],
    });
    await writeDigests(db, { now: MONDAY, site });
    const shown = await readOverview(
      operator(db, MONDAY),
      overviewQuery.parse({ from: '2026-03-02', to: '2026-03-09' }),
    );
    expect(shown).toMatchObject({
      issues: { open: 2, overdue: 1, verified: 1 },
      kpis: { csat: { value: 100, answered: 40 } },
    });
    const texts = (await db.select().from(mails).orderBy(asc(mails.recipient))).map(({ text }) => text);
    expect(texts[0]).toMatch(/CSAT: 100.*n = 40/);
    for (const text of [texts[0], texts[2]]) {
      expect(text).toContain('Open now: 2');
      expect(text).toContain('Overdue now: 1');
      expect(text).toContain('Verified in the week: 1');
      expect(text).toContain('Interactions: 40');
    }
    expect(texts[1]).toContain('Open now: 0');
    expect(texts[1]).toContain('no answers');
    expect(texts[0]).toContain(`${site}/?from=2026-03-02&to=2026-03-09`);
  });
});
