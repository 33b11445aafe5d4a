import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors';
import { SESSION_LIFE } from './session-life';

/** Over https a browser takes the cookie only from this very host, by https and for all of it: that is what `__Host-` means. */
const secure = env.NEXTAUTH_URL?.startsWith('https:') ?? false;
export const SESSION_COOKIE = secure ? '__Host-corridor-session' : 'corridor-session';
export const useSecureCookies = secure;

/** Of the cookie; whether the session still counts, the store says. */
export const SESSION_SECONDS = SESSION_LIFE.longestMs / 1000;

/** What a session says of itself: which it is, whose, and under which version of that account it was made. Nothing else is taken from it. */
export const sessionClaim = z.object({ sub: z.coerce.number().int(), version: z.int(), session: z.uuid() });
export type SessionClaim = z.output<typeof sessionClaim>;

/** Null when the cookie is missing, forged, expired or of an older kind. */
export async function readSession(
  cookie: string | undefined,
  secret = sessionSecret(),
): Promise<SessionClaim | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret }).catch(() => null);
  return sessionClaim.safeParse(token).data ?? null;
}

export function sessionSecret(): string {
  if (env.NEXTAUTH_SECRET !== undefined) return env.NEXTAUTH_SECRET;
  throw new DomainError('unavailable', 'Nobody can sign in: set NEXTAUTH_SECRET, or run npm start.');
}
