import { serviceTargets } from '@/db/schema/calendars';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { SEVERITY_LEVELS } from '@/lib/domain/issues/vocabulary';
import { readCalendar } from './read-calendar';
import type { CalendarView, TargetsChange } from './schema';
import { takeVersion } from './take-version';

/** Sets the business hours that each severity is given. Deadlines that stand already stay. Throws `conflict` on an older version. */
export async function changeTargets(
  viewer: Viewer,
  { version, targets }: TargetsChange,
): Promise<CalendarView> {
  return viewer.db.transaction(async (tx) => {
    const before = await readCalendar({ db: tx, now: viewer.now });
    await takeVersion(tx, viewer.now, version);
    for (const level of SEVERITY_LEVELS) {
      const hours = targets[level];
      await tx
        .insert(serviceTargets)
        .values({ level, hours })
        .onConflictDoUpdate({ target: serviceTargets.level, set: { hours } });
    }
    await recordAudit(tx, viewer, {
      action: 'calendar.change_targets',
      subject: 'calendar',
      before: { ...before.targets },
      after: { ...targets },
    });
    return readCalendar({ db: tx, now: viewer.now });
  });
}
