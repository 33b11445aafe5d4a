import { createTransport } from 'nodemailer';
import type { Mail } from '@/db/queries/mails';
import type { MailServer } from './site';

/** In milliseconds; each may be given in the address of the server instead. */
const PATIENCE = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};
/** A whole mail takes no longer, however slowly a server answers. */
export const LONGEST_SENDING_MILLISECONDS = 60_000;

type Letter = Pick<Mail, 'id' | 'recipient' | 'subject' | 'text' | 'html'>;

/** Hands mails to a server, each over a connection of its own, so that none suffers from another. */
export function openTransport({ url, from, host }: MailServer): (mail: Letter) => Promise<void> {
  const address = new URL(url);
  for (const [name, milliseconds] of Object.entries(PATIENCE)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, `${milliseconds}`);
  }
  const transport = createTransport(address.href);
  return async ({ id, recipient, subject, text, html }) => {
    const sending = transport.sendMail({
      from,
      // As an object: an address is never read as a list of them.
      to: { name: '', address: recipient },
      subject,
      text,
      html,
      // The same at every try, so that a receiver can tell a repeat.
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await withinReason(sending);
  };
}

async function withinReason(sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    const seconds = LONGEST_SENDING_MILLISECONDS / 1000;
    timer = setTimeout(
      () => reject(Object.assign(new Error(`not sent within ${seconds} s`), { code: 'ETIMEDOUT' })),
      LONGEST_SENDING_MILLISECONDS,
    );
  });
  try {
    await Promise.race([sending, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
