import { sql } from 'drizzle-orm';
import type { Db } from '../client';

interface Due {
  events: boolean;
  mails: boolean;
  deliveries: boolean;
}

/** Whether there is anything to tell or to send; each part is answered by an index of what is due alone. */
export async function findDueNotices(db: Db, now: Date): Promise<Due> {
  const instant = sql`${now.toISOString()}::timestamptz`;
  const [due] = await db.execute<Due & Record<string, unknown>>(sql`
    select
      exists (select from issue_events where not told) as events,
      exists (select from mails where state in ('waiting', 'sending') and next_at <= ${instant}) as mails,
      exists (select from webhook_deliveries join webhooks on webhooks.id = webhook_id
        where state = 'waiting' and next_at <= ${instant} and active) as deliveries`);
  return due ?? { events: false, mails: false, deliveries: false };
}
