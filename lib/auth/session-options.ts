import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { asDomainError } from '@/db/errors';
import { log } from '@/lib/log';
import { endSession } from './end-session';
import { findViewer } from './find-viewer';
import { CodeRefused } from './pass-second-step';
import { RateLimited } from './rate-limited';
import type { Refusal } from './refusals';
import {
  SESSION_COOKIE,
  SESSION_SECONDS,
  sessionClaim,
  sessionSecret,
  useSecureCookies,
} from './session-claim';
import { signIn, type Doorstep } from './sign-in';

declare module 'next-auth' {
  interface User {
    sessionVersion: number;
    session: string;
  }
}

/** How next-auth signs people in and out, for one request. The token names the account and its version, and nothing else counts. */
export function sessionOptions(doorstep: Doorstep): AuthOptions {
  return {
    secret: sessionSecret(),
    useSecureCookies,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: {
      sessionToken: {
        name: SESSION_COOKIE,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: useSecureCookies },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize: async (typed) => {
          const { id, name, email, sessionVersion, session } = await signIn(doorstep, typed).catch(asRefusal);
          return { id: String(id), name, email, sessionVersion, session };
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        // Next-auth's types promise a user, but only a sign-in brings one.
        const fresh = user as typeof user | undefined;
        if (fresh) return { ...token, version: fresh.sessionVersion, session: fresh.session };
        if (!(await findViewer(sessionClaim.parse(token), doorstep)))
          throw new Error('The session has ended.');
        return token;
      },
    },
    events: {
      signOut: async ({ token }) => {
        const claim = sessionClaim.safeParse(token).data;
        if (claim) await endSession(doorstep, claim);
      },
    },
    logger: {
      error: (code, about) => (code === 'JWT_SESSION_ERROR' ? log.debug(code) : log.error({ about }, code)),
      warn: (code) => log.debug(code),
      debug: () => undefined,
    },
  };
}

/** Next-auth hands on nothing but an error's message, by way of the address bar: so it is one word, and the wait where there is one. */
function asRefusal(error: unknown): never {
  const refusal = (word: Refusal, ...details: number[]) =>
    new Error([word, ...details].join(':'), { cause: error });
  if (error instanceof RateLimited) throw refusal('rate_limited', error.waitSeconds);
  if (error instanceof CodeRefused) throw refusal(error.given ? 'wrong_code' : 'code_needed');
  const code = asDomainError(error)?.code;
  if (code === 'unauthenticated') throw refusal('wrong_pair');
  if (code === 'forbidden') throw refusal('deactivated');
  log.error({ err: error }, 'sign-in failed');
  throw refusal('failed');
}
