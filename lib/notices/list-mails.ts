import { count, desc, eq } from 'drizzle-orm';
import type { Mail } from '@/db/queries/mails';
import { mails } from '@/db/schema/notices';
import type { Viewer } from '@/lib/auth/viewer';
import { MAILS_PAGE_SIZE, type MailPage, type MailQuery, type MailRow } from './mail-schema';
import { mailServer } from './site';

/** What was mailed or is to be, the newest first. */
export async function listMails({ db }: Viewer, { state, page }: MailQuery): Promise<MailPage> {
  const fits = state === null ? undefined : eq(mails.state, state);
  const rows = await db
    .select()
    .from(mails)
    .where(fits)
    .orderBy(desc(mails.createdAt), mails.id)
    .limit(MAILS_PAGE_SIZE)
    .offset((page - 1) * MAILS_PAGE_SIZE);
  const [all] = await db.select({ total: count() }).from(mails).where(fits);
  return {
    mails: rows.map(presentMail),
    total: all?.total ?? 0,
    page,
    pageSize: MAILS_PAGE_SIZE,
    mailServer: mailServer() !== null,
  };
}

export function presentMail({ id, recipient, subject, state, attempts, error, ...mail }: Mail): MailRow {
  return {
    id,
    recipient,
    subject,
    state,
    attempts,
    error,
    nextAt: mail.nextAt?.toISOString() ?? null,
    sentAt: mail.sentAt?.toISOString() ?? null,
    createdAt: mail.createdAt.toISOString(),
  };
}
