import type { Db } from '@/db/client';
import { claimMail, postponeMails, settleMail, shelveMails, type Mail } from '@/db/queries/mails';
import { waitAfter, type Patience } from '@/lib/domain/notices/backoff';
import { log } from '@/lib/log';
import { LONGEST_SENDING_MILLISECONDS, openTransport } from './open-transport';
import type { MailServer } from './site';

/** About a day and a half in all: a server that is mended on the next morning loses nothing. */
const PATIENCE: Patience = { firstSeconds: 60, factor: 3, longestSeconds: 6 * 3600, attempts: 10 };
const AT_ONCE = 4;
/** Longer than any try: after it the process that tried is dead. */
const LEASE_MILLISECONDS = 3 * LONGEST_SENDING_MILLISECONDS;
/** So many unanswered tries in a row, and the server is down rather than one mail at fault. */
const DOWN_AFTER = 3;
const DOWN_MILLISECONDS = 60_000;
const LONGEST_ERROR = 500;

interface Sending {
  /** Null: there is no server, and nothing can be sent. */
  server: MailServer | null;
  clock: () => Date;
  /** From 0 to 1. */
  random: () => number;
  onProgress?: (sent: number) => void;
}

/**
 * Sends what is due, a few at once. Whatever goes wrong with a mail concerns that mail alone; a server that does not answer is asked again a minute later. A mail whose
 * sender was killed is sent again under the same Message-ID. Returns how many were sent.
 */
export async function sendMails(db: Db, { server, clock, random, onProgress }: Sending): Promise<number> {
  if (server === null) {
    const shelved = await shelveMails(db);
    if (shelved > 0) log.warn({ mails: shelved }, 'mails stay unsent: there is no SMTP_URL');
    return 0;
  }
  const send = openTransport(server);
  let sent = 0;
  let unanswered = 0;
  const sendOneByOne = async () => {
    while (unanswered < DOWN_AFTER) {
      const mail = await claimMail(db, { now: clock(), lease: later(clock(), LEASE_MILLISECONDS) });
      if (mail === null) return;
      const failure = await send(mail).then(
        () => null,
        (error: unknown) => error,
      );
      unanswered = failure !== null && isUnanswered(failure) ? unanswered + 1 : 0;
      await settleMail(db, mail, outcomeOf(mail, failure, clock(), random()));
      if (failure === null) {
        sent += 1;
        onProgress?.(sent);
      } else
        log.warn({ mail: mail.id, attempt: mail.attempts, error: wordsOf(failure) }, 'mail was not sent');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOneByOne));
  if (unanswered >= DOWN_AFTER) {
    await postponeMails(db, { now: clock(), until: later(clock(), DOWN_MILLISECONDS) });
  }
  return sent;
}

function outcomeOf({ attempts }: Mail, failure: unknown, now: Date, random: number) {
  if (failure === null) return { state: 'sent' as const, nextAt: null, error: null, sentAt: now };
  const wait = isFinal(failure) ? null : waitAfter(attempts, PATIENCE, random);
  const error = wordsOf(failure);
  return wait === null
    ? { state: 'failed' as const, nextAt: null, error, sentAt: null }
    : { state: 'waiting' as const, nextAt: later(now, wait * 1000), error, sentAt: null };
}

/** The server, or the way to it, is at fault, not this mail. */
function isUnanswered(failure: unknown): boolean {
  return replyOf(failure) === null && field(failure, 'code') !== 'EENVELOPE';
}

/** The recipient or the message was refused for good (RFC 5321: 5yz). A sender or password that is refused may be put right. */
function isFinal(failure: unknown): boolean {
  const command = field(failure, 'command');
  if (command === 'API') return field(failure, 'code') === 'EENVELOPE';
  return (replyOf(failure) ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

function replyOf(failure: unknown): number | null {
  const reply = field(failure, 'responseCode');
  return typeof reply === 'number' ? reply : null;
}

function field(failure: unknown, name: string): unknown {
  return typeof failure === 'object' && failure !== null ? Reflect.get(failure, name) : undefined;
}

function wordsOf(failure: unknown): string {
  const words = failure instanceof Error ? failure.message : String(failure);
  return words.slice(0, LONGEST_ERROR);
}

function later(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}
