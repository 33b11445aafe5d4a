import { holidays } from '@/db/schema/calendars';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { readCalendar } from './read-calendar';
import type { CalendarView, NewHoliday } from './schema';
import { takeVersion } from './take-version';

/** Closes a day. Throws `invalid` where it is closed already, `conflict` on an older version. */
export async function addHoliday(viewer: Viewer, { version, day, name }: NewHoliday): Promise<CalendarView> {
  return viewer.db.transaction(async (tx) => {
    await takeVersion(tx, viewer.now, version);
    const added = await tx.insert(holidays).values({ day, name }).onConflictDoNothing().returning();
    if (added.length === 0) {
      const message = 'is a holiday already';
      throw new DomainError('invalid', `day: ${message}`, [{ path: 'day', message }]);
    }
    const entry = { action: 'calendar.add_holiday', subject: `holiday:${day}` } as const;
    await recordAudit(tx, viewer, { ...entry, after: { name } });
    return readCalendar({ db: tx, now: viewer.now });
  });
}
