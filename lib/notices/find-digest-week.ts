import { like, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { mails, noticeChoices } from '@/db/schema/notices';
import { readTimezone } from '@/db/queries/read-timezone';
import { weekToTell } from '@/lib/domain/notices/digest-week';
import type { Period } from '@/lib/domain/period';

/** The week that digests are due of on the organisation’s clocks; null: none. */
export async function findDigestWeek(db: Db, now: Date): Promise<Period | null> {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: await readTimezone(db),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return weekToTell(`${part('year')}-${part('month')}-${part('day')}`, Number(part('hour')));
}

export function digestKey(week: Period, userId: number): string {
  return `digest:${week.from}:${userId}`;
}

/** Whether somebody’s digest of the week was written, so that it need not be asked for again. */
export async function isDigestWritten(db: Db, week: Period): Promise<boolean> {
  const [one] = await db
    .select({ id: mails.id })
    .from(mails)
    .where(like(mails.key, `digest:${week.from}:%`))
    .limit(1);
  return one !== undefined;
}

/** Who chose whether to get the digest, as `user id → wanted`. */
export async function readDigestChoices(db: Db): Promise<ReadonlyMap<number, boolean>> {
  const chosen = await db
    .select({ userId: noticeChoices.userId, mail: noticeChoices.mail })
    .from(noticeChoices)
    .where(sql`${noticeChoices.kind} = 'digest'`);
  return new Map(chosen.map(({ userId, mail }) => [userId, mail]));
}
