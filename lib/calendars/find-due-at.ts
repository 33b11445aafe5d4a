import type { Db } from '@/db/client';
import type { SeverityLevel } from '@/lib/domain/issues/vocabulary';
import { loadCalendar } from './load-calendar';

/** When an issue of this severity that is raised at `from` is due. For many, load the calendar once. */
export async function findDueAt(db: Db, level: SeverityLevel, from: Date): Promise<Date> {
  return (await loadCalendar(db)).dueAt(level, from);
}
