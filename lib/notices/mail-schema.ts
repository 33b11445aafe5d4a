import * as z from 'zod/mini';
import { choiceOf, knownOnly } from '@/lib/filters/schema';
import { pageNumber } from './schema';

export const MAILS_PAGE_SIZE = 50;

export const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed', 'unsent'] as const;
/** `unsent`: there was no server to send it by. */
export type MailState = (typeof MAIL_STATES)[number];

export const MAIL_STATE_WORDS: Readonly<Record<MailState, string>> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Failed',
  unsent: 'Unsent: no mail server',
};

const listShape = { state: choiceOf(MAIL_STATES), page: pageNumber() };
export const mailQuery = z.pipe(
  knownOnly(listShape),
  z.transform(({ state, page }: z.output<z.ZodMiniObject<typeof listShape>>) => ({
    state: state ?? null,
    page: page ?? 1,
  })),
);
export type MailQuery = z.output<typeof mailQuery>;

export const mailParams = z.object({ id: z.uuid('must be the id of a mail') });
export type MailParams = z.output<typeof mailParams>;

/** A mail in the outbox. Instants are ISO 8601. */
export interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  state: MailState;
  attempts: number;
  /** When it is tried again; null: it is not. */
  nextAt: string | null;
  /** What went wrong the last time. */
  error: string | null;
  sentAt: string | null;
  createdAt: string;
}

export interface MailText extends MailRow {
  text: string;
}

export interface MailPage {
  mails: MailRow[];
  total: number;
  page: number;
  pageSize: number;
  /** Whether there is a server to send by. */
  mailServer: boolean;
}
