import { env } from '@/lib/env';

/** The server that mails are sent by, and whom they come from. */
export interface MailServer {
  url: string;
  from: string;
  /** Right of the @ in the id of a message. */
  host: string;
}

/** The address that people type, without a slash at its end. */
export function siteUrl(): string {
  return (env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
}

/** Null: there is none, and mails stay unsent. */
export function mailServer(): MailServer | null {
  if (env.SMTP_URL === undefined) return null;
  const host = new URL(siteUrl()).hostname;
  return { url: env.SMTP_URL, from: env.MAIL_FROM ?? `Corridor <corridor@${host}>`, host };
}

export function mayReachPrivate(): boolean {
  return env.WEBHOOK_ALLOW_PRIVATE;
}
