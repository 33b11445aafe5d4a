import { encode } from 'next-auth/jwt';
import type { Account } from '@/db/queries/accounts';
import { SESSION_COOKIE, SESSION_SECONDS, sessionSecret, useSecureCookies } from './session-claim';

/** The `set-cookie` that gives this browser another session of the same account. */
export async function sessionCookie(
  { id, name, email, sessionVersion }: Pick<Account, 'id' | 'name' | 'email' | 'sessionVersion'>,
  session: string,
): Promise<string> {
  const token = { sub: String(id), name, email, version: sessionVersion, session };
  const value = await encode({ token, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  const cookie = `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SESSION_SECONDS}`;
  return useSecureCookies ? `${cookie}; Secure` : cookie;
}
