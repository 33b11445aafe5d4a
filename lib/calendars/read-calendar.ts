import type { Db } from '@/db/client';
import { readTimezone } from '@/db/queries/read-timezone';
import { businessHours, holidays, serviceTargets } from '@/db/schema/calendars';
import type { Viewer } from '@/lib/auth/viewer';
import { DEFAULT_TARGETS, DEFAULT_WEEK, type CalendarView } from './schema';

/** The hours in which deadlines run; office hours where nobody has set any. */
export async function readCalendar({ db, now }: Pick<Viewer, 'db' | 'now'>): Promise<CalendarView> {
  return { at: now.toISOString(), ...(await readHours(db)) };
}

export async function readHours(db: Db): Promise<Omit<CalendarView, 'at'>> {
  const [timezone, [hours], closed, targets] = await Promise.all([
    readTimezone(db),
    db.select().from(businessHours),
    db.select().from(holidays).orderBy(holidays.day),
    db.select().from(serviceTargets),
  ]);
  return {
    version: hours?.version ?? 0,
    timezone,
    week: hours?.week ?? DEFAULT_WEEK,
    holidays: closed,
    targets: { ...DEFAULT_TARGETS, ...targetsOf(targets) },
  };
}

/** Of each severity that somebody has set. */
function targetsOf(rows: readonly (typeof serviceTargets.$inferSelect)[]) {
  return Object.fromEntries(rows.map(({ level, hours }) => [level, hours]));
}
