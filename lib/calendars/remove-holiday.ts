import { eq } from 'drizzle-orm';
import { holidays } from '@/db/schema/calendars';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { readCalendar } from './read-calendar';
import type { CalendarView, HolidayParams, HolidayRemoval } from './schema';
import { takeVersion } from './take-version';

/** Throws `not_found` where the day is no holiday, `conflict` on an older version. */
export async function removeHoliday(
  viewer: Viewer,
  { version, day }: HolidayRemoval & HolidayParams,
): Promise<CalendarView> {
  return viewer.db.transaction(async (tx) => {
    await takeVersion(tx, viewer.now, version);
    const [removed] = await tx.delete(holidays).where(eq(holidays.day, day)).returning();
    if (!removed) throw new DomainError('not_found', `${day} is no holiday.`);
    const entry = { action: 'calendar.remove_holiday', subject: `holiday:${day}` } as const;
    await recordAudit(tx, viewer, { ...entry, before: { name: removed.name } });
    return readCalendar({ db: tx, now: viewer.now });
  });
}
