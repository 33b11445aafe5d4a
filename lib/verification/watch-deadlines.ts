import type { Db } from '@/db/client';
import { listDueUntold, tellDeadline, type DeadlineNotice } from '@/db/queries/issue-deadlines';
import { loadCalendar } from '@/lib/calendars/load-calendar';

/**
 * Writes on the timelines which issues are due within a business day, and which are overdue: each once for a due date, however often and by however many it
 * is run. Returns how many were written.
 */
export async function watchDeadlines(
  db: Db,
  { now }: { now: Date },
): Promise<Record<DeadlineNotice, number>> {
  const calendar = await loadCalendar(db);
  const late = await listDueUntold(db, 'overdue', now);
  const near = await listDueUntold(db, 'due_soon', calendar.add(now, calendar.hoursADay));
  return {
    overdue: await tell(db, 'overdue', late, now),
    due_soon: await tell(
      db,
      'due_soon',
      near.filter(({ dueAt }) => dueAt > now),
      now,
    ),
  };
}

async function tell(
  db: Db,
  kind: DeadlineNotice,
  due: readonly { number: number; dueAt: Date }[],
  now: Date,
): Promise<number> {
  let told = 0;
  for (const issue of due) {
    if (await db.transaction((tx) => tellDeadline(tx, kind, { ...issue, now }))) told += 1;
  }
  return told;
}
