import { lt } from 'drizzle-orm';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '@/db/client';
import { rateLimits } from '@/db/schema/rate-limits';
import { RateLimited } from './rate-limited';

export interface Attempt {
  email: string;
  /** Of the network, as the proxy in front saw it. */
  address: string;
}

const MINUTES = 60;

/**
 * Failed attempts allowed per key. The pair stops a person who guesses at one account, and is counted first, so that one address
 * alone never locks an account; the account stops a guess from many addresses; the address stops a guess at many accounts.
 */
export const SIGN_IN_LIMITS = {
  pair: { points: 6, duration: 15 * MINUTES },
  account: { points: 30, duration: 60 * MINUTES },
  address: { points: 60, duration: 15 * MINUTES },
} as const;

/**
 * Of an invitation, the set-up and single sign-on, tries from one address, behind which a whole office may sit; of one's own password, tries by one person who is
 * signed in; of an API key, requests; of keys that hold not, tries from one address. Reads, changes, uploads and downloads count per person.
 */
const REQUEST_LIMITS = {
  invitation: { points: 30, duration: 15 * MINUTES },
  'single sign-on': { points: 300, duration: 15 * MINUTES },
  // A browser full of dashboards and a wall of screens under one name stay far below; a script that copies everything does not.
  read: { points: 1200, duration: MINUTES },
  // More than anybody does by hand; a script that has gone wild is stopped within a minute.
  change: { points: 600, duration: MINUTES },
  upload: { points: 300, duration: 15 * MINUTES },
  download: { points: 300, duration: 15 * MINUTES },
  setup: { points: 10, duration: 15 * MINUTES },
  'own password': { points: 6, duration: 15 * MINUTES },
  'api key': { points: 600, duration: MINUTES },
  'unknown key': { points: 60, duration: 15 * MINUTES },
} as const;

/** Counts an attempt before it is judged, so that many at once count too; throws `RateLimited` when it was one too many. */
export async function countAttempt(db: Db, attempt: Attempt): Promise<void> {
  const { pair, account, address } = limitersOf(db, attempt);
  await pair.count();
  await account.count();
  await address.count();
}

/** A success does not count, and clears the way for the next one. Sweeps what has run out. */
export async function forgiveAttempt(db: Db, attempt: Attempt, now: Date): Promise<void> {
  const { pair, account, address } = limitersOf(db, attempt);
  await Promise.all([pair.clear(), account.takeBack(), address.takeBack()]);
  await db.delete(rateLimits).where(lt(rateLimits.expire, now));
}

/** Counts what is asked with one key, whoever asks; throws `RateLimited` when it was one too often. */
export async function countRequest(
  db: Db,
  name: keyof typeof REQUEST_LIMITS,
  key: string,
  requests = 1,
): Promise<void> {
  await limiterOf(db, name, REQUEST_LIMITS[name], key).count(requests);
}

function limitersOf(db: Db, { email, address }: Attempt) {
  return {
    pair: limiterOf(db, 'sign-in pair', SIGN_IN_LIMITS.pair, `${email} ${address}`),
    account: limiterOf(db, 'sign-in account', SIGN_IN_LIMITS.account, email),
    address: limiterOf(db, 'sign-in address', SIGN_IN_LIMITS.address, address),
  };
}

function limiterOf(db: Db, keyPrefix: string, limit: { points: number; duration: number }, key: string) {
  const limiter = new RateLimiterDrizzle({
    ...limit,
    storeClient: db,
    schema: rateLimits,
    keyPrefix,
    // Its sweeper would be a timer in every process that holds the connection open.
    clearExpiredByTimeout: false,
  });
  return {
    count: (points = 1) => limiter.consume(key, points).catch(refuse),
    clear: () => limiter.delete(key),
    takeBack: () => limiter.reward(key),
  };
}

function refuse(refusal: unknown): never {
  throw refusal instanceof RateLimiterRes ? new RateLimited(Math.ceil(refusal.msBeforeNext / 1000)) : refusal;
}
