import type { Db } from '@/db/client';
import { readTimezone } from '@/db/queries/read-timezone';
import type { Day } from '@/lib/domain/day';
import { zonedDay } from '@/lib/domain/zoned-time';

/** The day that an instant has on the organisation’s calendar. */
export async function findDay(db: Db, at: Date): Promise<Day> {
  return zonedDay(await readTimezone(db))(at.getTime());
}
