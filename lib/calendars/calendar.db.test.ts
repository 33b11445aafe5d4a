import { desc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { auditLog } from '@/db/schema/audit-log';
import { settings } from '@/db/schema/settings';
import { operator } from '@/lib/auth/viewer';
import { test } from '@/tests/fixtures';
import { addHoliday } from './add-holiday';
import { changeHours } from './change-hours';
import { changeTargets } from './change-targets';
import { findDueAt } from './find-due-at';
import { loadCalendar } from './load-calendar';
import { readCalendar } from './read-calendar';
import { removeHoliday } from './remove-holiday';
import { DEFAULT_TARGETS, DEFAULT_WEEK, hoursChange, newHoliday, targetsChange } from './schema';

const NOW = new Date('2026-11-26T10:00:00Z');
const FRIDAY = new Date('2026-11-27T15:00:00Z'); // 16:00 in Berlin

describe('the calendar', () => {
  test('is office hours in the organisation’s timezone where nobody has set any', async ({ db }) => {
    await db.update(settings).set({ timezone: 'Europe/Berlin' });
    expect(await readCalendar({ db, now: NOW })).toEqual({
      version: 0,
      at: NOW.toISOString(),
      timezone: 'Europe/Berlin',
      week: DEFAULT_WEEK,
      holidays: [],
      targets: DEFAULT_TARGETS,
    });
    // One hour on Friday, seven on Monday, seven on Tuesday, one on Wednesday.
    expect(await findDueAt(db, 'critical', FRIDAY)).toEqual(new Date('2026-12-02T09:00:00Z'));
    const calendar = await loadCalendar(db);
    expect(calendar.between(FRIDAY, new Date('2026-12-02T09:00:00Z'))).toBe(16);
    expect(calendar.hoursADay).toBe(7);
  });

  test('moves deadlines once hours, holidays or targets change, each with an audit row', async ({ db }) => {
    await db.update(settings).set({ timezone: 'Europe/Berlin' });
    const admin = operator(db, NOW);
    const last = async () =>
      (await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0]?.action;
    const longer = await changeHours(admin, {
      version: 0,
      week: {
        '1': [
          [780, 1080],
          [480, 720],
        ],
        '5': [[480, 1080]],
      },
    });
    expect(await last()).toBe('calendar.change_hours');
    expect(longer).toMatchObject({
      version: 1,
      week: {
        '1': [
          [480, 720],
          [780, 1080],
        ],
      },
    });
    await addHoliday(admin, { version: 1, day: '2026-11-30', name: 'Founders’ day' });
    expect(await last()).toBe('calendar.add_holiday');
    const quicker = await changeTargets(admin, { version: 2, targets: { ...DEFAULT_TARGETS, critical: 3 } });
    expect(await last()).toBe('calendar.change_targets');
    expect(quicker).toMatchObject({
      version: 3,
      holidays: [{ day: '2026-11-30', name: 'Founders’ day' }],
      targets: { critical: 3, high: 40 },
    });
    // Two hours are left on Friday; Monday is closed, and so is the rest of the week.
    expect(await findDueAt(db, 'critical', FRIDAY)).toEqual(new Date('2026-12-04T08:00:00Z'));
    const opened = await removeHoliday(admin, { version: 3, day: '2026-11-30' });
    expect(await last()).toBe('calendar.remove_holiday');
    expect(opened.holidays).toEqual([]);
    expect(await findDueAt(db, 'critical', FRIDAY)).toEqual(new Date('2026-11-30T08:00:00Z'));
  });

  test('refuses a change that was made on an older version, and keeps nothing of it', async ({ db }) => {
    const admin = operator(db, NOW);
    await addHoliday(admin, { version: 0, day: '2026-12-25', name: 'Christmas' });
    const stale = { code: 'conflict' };
    await expect(changeTargets(admin, { version: 0, targets: DEFAULT_TARGETS })).rejects.toMatchObject(stale);
    await expect(changeHours(admin, { version: 0, week: DEFAULT_HOURS })).rejects.toMatchObject(stale);
    await expect(removeHoliday(admin, { version: 0, day: '2026-12-25' })).rejects.toMatchObject(stale);
    await expect(addHoliday(admin, { version: 1, day: '2026-12-25', name: 'Again' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'day' }],
    });
    await expect(removeHoliday(admin, { version: 1, day: '2026-12-24' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await readCalendar(admin)).toMatchObject({ version: 1, holidays: [{ name: 'Christmas' }] });
  });
});

const DEFAULT_HOURS = { '1': [[540, 1020] as [number, number]] };

describe('a change', () => {
  test.for([
    [hoursChange, { version: 1, week: { '1': [[540, 540]] } }, 'week.1.0'],
    [
      hoursChange,
      {
        version: 1,
        week: {
          '2': [
            [540, 720],
            [700, 800],
          ],
        },
      },
      'week.2.1',
    ],
    [hoursChange, { version: 1, week: { '1': [[540, 1441]] } }, 'week.1.0.1'],
    [hoursChange, { version: 1, week: { '1': [] } }, 'week'],
    [hoursChange, { version: 1, week: {} }, 'week'],
    [hoursChange, { week: { '1': [[540, 720]] } }, 'version'],
    [newHoliday, { version: 0, day: '2026-02-30', name: 'x' }, 'day'],
    [newHoliday, { version: 0, day: '2026-02-28', name: ' ' }, 'name'],
    [targetsChange, { version: 0, targets: { ...DEFAULT_TARGETS, low: 0 } }, 'targets.low'],
    [targetsChange, { version: 0, targets: { critical: 1 } }, 'targets.high'],
  ] as const)('names the field that is wrong: %#', ([schema, input, field]) => {
    expect(schema.safeParse(input).error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});
