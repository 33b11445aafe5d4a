import { Webhook } from 'standardwebhooks';
import type { Db } from '@/db/client';
import { settleDelivery, type Delivery } from '@/db/queries/deliveries';
import { waitAfter, type Patience } from '@/lib/domain/notices/backoff';
import { bodyOf } from './payload';
import { postSafely } from './post-safely';

/** 5 s, 30 s, 3 min, 18 min, 2 h, then every 6 h: about a day in all. */
export const DELIVERY_PATIENCE: Patience = {
  firstSeconds: 5,
  factor: 6,
  longestSeconds: 6 * 3600,
  attempts: 9,
};
/** Longer than any try: after it the process that tried is dead. */
export const DELIVERY_LEASE_MILLISECONDS = 60_000;
const LONGEST_ERROR = 500;
/** The receiver wants no more of it. */
const GONE = 410;

export interface Trying {
  clock: () => Date;
  /** From 0 to 1. */
  random: () => number;
  allowPrivate: boolean;
  /** In milliseconds, for an answer. */
  patience?: number;
  /** No other after it. */
  last?: boolean;
}

/** Sends a delivery once, and writes down how it ended. Whether the receiver has it. */
export async function tryDelivery(
  db: Db,
  delivery: Delivery,
  { clock, random, allowPrivate, patience, last = false }: Trying,
): Promise<boolean> {
  const answer = await post(delivery, { now: clock(), allowPrivate, patience });
  const now = clock();
  if (answer.error === null) {
    await settleDelivery(db, delivery, { ...answer, state: 'delivered', nextAt: null, deliveredAt: now });
    return true;
  }
  const over = last || answer.status === GONE;
  const wait = over ? null : waitAfter(delivery.attempts, DELIVERY_PATIENCE, random());
  await settleDelivery(db, delivery, {
    ...answer,
    state: wait === null ? 'failed' : 'waiting',
    nextAt: wait === null ? null : new Date(now.getTime() + wait * 1000),
    deliveredAt: null,
  });
  return false;
}

interface Answer {
  status: number | null;
  /** Null: the receiver has it. */
  error: string | null;
}

async function post(
  { id, url, secret, format, payload }: Delivery,
  { now, allowPrivate, patience }: { now: Date; allowPrivate: boolean; patience: number | undefined },
): Promise<Answer> {
  const body = bodyOf(format, payload);
  // https://www.standardwebhooks.com: the id stays the same at every try.
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Corridor-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': `${Math.floor(now.getTime() / 1000)}`,
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  try {
    const posting = { headers, body, allowPrivate, ...(patience === undefined ? {} : { patience }) };
    const status = await postSafely(url, posting);
    return { status, error: faultOf(status) };
  } catch (error) {
    return { status: null, error: wordsOf(error).slice(0, LONGEST_ERROR) };
  }
}

function faultOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `It answered ${status}; redirects are not followed.`;
  return `It answered ${status}.`;
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Its name is not known.',
  EAI_AGAIN: 'Its name could not be looked up.',
  ECONNREFUSED: 'It refused the connection.',
  ECONNRESET: 'It broke off the connection.',
  EHOSTUNREACH: 'It cannot be reached.',
  ENETUNREACH: 'It cannot be reached.',
};

/** Never with the address, which may be a secret itself. */
function wordsOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  const words = typeof code === 'string' ? WORDS[code] : undefined;
  return words ?? (error instanceof Error ? error.message : String(error));
}
