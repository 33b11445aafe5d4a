import { eq } from 'drizzle-orm';
import { mails } from '@/db/schema/notices';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { presentMail } from './list-mails';
import type { MailParams, MailText } from './mail-schema';

/** A mail with its text. Throws `not_found`. */
export async function getMail({ db }: Viewer, { id }: MailParams): Promise<MailText> {
  const [mail] = await db.select().from(mails).where(eq(mails.id, id));
  if (!mail) throw noSuchMail();
  return { ...presentMail(mail), text: mail.text };
}

export function noSuchMail(): DomainError {
  return new DomainError('not_found', 'There is no such mail.');
}
