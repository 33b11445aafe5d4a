import { eq } from 'drizzle-orm';
import { mails } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { noSuchMail } from './get-mail';
import { presentMail } from './list-mails';
import type { MailParams, MailRow } from './mail-schema';
import { mailServer } from './site';

/** Puts a mail back among those that wait, with all its tries before it. Throws `conflict` without a server, or while it is on its way. */
export async function resendMail(
  viewer: Viewer,
  { id }: MailParams,
  server = mailServer(),
): Promise<MailRow> {
  return viewer.db.transaction(async (tx) => {
    const [mail] = await tx.select().from(mails).where(eq(mails.id, id)).for('update');
    if (!mail) throw noSuchMail();
    if (server === null) {
      throw new DomainError('conflict', 'There is no mail server: set SMTP_URL, and start Corridor again.');
    }
    if (mail.state === 'waiting' || mail.state === 'sending') {
      throw new DomainError('conflict', 'The mail is on its way already.');
    }
    const [again] = await tx
      .update(mails)
      .set({ state: 'waiting', attempts: 0, nextAt: viewer.now, error: null, sentAt: null })
      .where(eq(mails.id, id))
      .returning();
    if (!again) throw noSuchMail();
    await recordAudit(tx, viewer, {
      action: 'mail.resend',
      subject: `mail:${id}`,
      before: { state: mail.state },
      after: { state: again.state },
    });
    return presentMail(again);
  });
}
