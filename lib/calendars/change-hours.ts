import { businessHours } from '@/db/schema/calendars';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { readCalendar } from './read-calendar';
import type { CalendarView, HoursChange } from './schema';
import { takeVersion, writable } from './take-version';

/** Sets the open hours of the week. Deadlines that stand already stay. Throws `conflict` on an older version. */
export async function changeHours(viewer: Viewer, { version, week }: HoursChange): Promise<CalendarView> {
  return viewer.db.transaction(async (tx) => {
    const before = await takeVersion(tx, viewer.now, version);
    const kept = writable(week);
    await tx.update(businessHours).set({ week: kept });
    await recordAudit(tx, viewer, {
      action: 'calendar.change_hours',
      subject: 'calendar',
      before: { week: before.week },
      after: { week: kept },
    });
    return readCalendar({ db: tx, now: viewer.now });
  });
}
