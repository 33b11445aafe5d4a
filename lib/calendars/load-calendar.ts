import type { Db } from '@/db/client';
import { businessTime } from '@/lib/domain/business-time';
import type { SeverityLevel } from '@/lib/domain/issues/vocabulary';
import { readHours } from './read-calendar';
import type { ServiceTargets } from './schema';

/** The organisation's hours, read once: lists work out any number of deadlines and spans with it. */
export interface BusinessCalendar {
  targets: ServiceTargets;
  /** Open hours of a usual open day. */
  hoursADay: number;
  /** When an issue that was raised then is due. */
  dueAt(level: SeverityLevel, from: Date): Date;
  /** Business hours between two instants; negative where `to` is earlier. */
  between(from: Date, to: Date): number;
}

export async function loadCalendar(db: Db): Promise<BusinessCalendar> {
  const { timezone, week, holidays, targets } = await readHours(db);
  const time = businessTime({ timezone, week, holidays: holidays.map(({ day }) => day) });
  return {
    targets,
    hoursADay: time.hoursADay,
    dueAt: (level, from) => time.add(from, targets[level]),
    between: (from, to) => time.between(from, to),
  };
}
