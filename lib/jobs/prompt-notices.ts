import type { Db } from '@/db/client';
import { findDueNotices } from '@/db/queries/due-notices';
import { findDigestWeek, isDigestWritten } from '@/lib/notices/find-digest-week';
import { askFor } from './ask-for';

/** Digests that were asked for by this process: where nobody wants any, none is ever written. */
const asked = new Set<string>();

/** Asks for whatever has something to do just now: to tell of events, to write digests, to send mails, to call webhooks. */
export async function promptNotices(db: Db, now: Date): Promise<void> {
  const due = await findDueNotices(db, now);
  if (due.events) await askFor(db, 'notices.spread');
  if (due.mails) await askFor(db, 'mails.send');
  if (due.deliveries) await askFor(db, 'webhooks.send');
  const week = await findDigestWeek(db, now);
  if (week === null || asked.has(week.from)) return;
  asked.add(week.from);
  if (!(await isDigestWritten(db, week))) await askFor(db, 'digest.write');
}
