import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors';

/** Over https a browser takes the cookie only from https; the name is that of next-auth. */
const secure = env.NEXTAUTH_URL?.startsWith('https:') ?? false;
export const SESSION_COOKIE = secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
export const useSecureCookies = secure;

/** A working week; an account that is deactivated or changed is out at once all the same. */
export const SESSION_SECONDS = 7 * 86_400;

/** What a session says of itself: whose it is, and under which version of that account it was made. Nothing else is taken from it. */
export const sessionClaim = z.object({ sub: z.coerce.number().int(), version: z.int() });
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
