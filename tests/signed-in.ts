import { encode } from 'next-auth/jwt';
import type { Db } from '@/db/client';
import { startSession } from '@/lib/auth/start-session';
import { SESSION_COOKIE, sessionSecret, type SessionClaim } from '@/lib/auth/session-claim';

/** A session of somebody, begun without a password. */
export async function claimOf(db: Db, userId: number, now = new Date(), version = 1): Promise<SessionClaim> {
  const session = await startSession(db, { id: userId, sessionVersion: version }, { now });
  return { sub: userId, version, session };
}

/** The header that a browser of somebody would send. */
export async function cookieOf(db: Db, userId: number, secret = sessionSecret()): Promise<string> {
  return cookieFor(await claimOf(db, userId), secret);
}

export async function cookieFor({ sub, ...claim }: SessionClaim, secret = sessionSecret()): Promise<string> {
  return `${SESSION_COOKIE}=${await encode({ token: { sub: `${sub}`, ...claim }, secret })}`;
}
