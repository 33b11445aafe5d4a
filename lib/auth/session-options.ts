import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { asDomainError } from '@/db/errors';
import { env } from '@/lib/env';
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
import { signIn, type Doorstep, type SignedIn } from './sign-in';
import { ProviderRefused, signInByProvider } from './sign-in-by-provider';
import { findSingleSignOn, idTokenClaims, PROVIDER_ID, providerOf } from './single-sign-on';

/** How next-auth signs people in and out, for one request. The token names the account and its version, and nothing else counts. */
export function sessionOptions(doorstep: Doorstep): AuthOptions {
  const provider = findSingleSignOn();
  let signedIn: SignedIn | null = null;
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
          signedIn = await signIn(doorstep, typed).catch(asRefusal);
          return { id: String(signedIn.id) };
        },
      }),
      ...(provider === null ? [] : [providerOf(provider)]),
    ],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== PROVIDER_ID || provider === null) return signedIn !== null;
        const { OIDC_MAPPING: mapping, OIDC_TRUST_EMAIL: trustEmail } = env;
        const terms = { issuer: provider.issuer, mapping, trustEmail };
        try {
          signedIn = await signInByProvider(doorstep, terms, idTokenClaims.parse(profile));
          return true;
        } catch (error) {
          return `/sign-in?error=${encodeURIComponent(wordOf(error))}`;
        }
      },
      jwt: async ({ token, user }) => {
        // Next-auth's types promise a user, but only a sign-in brings one.
        const fresh = user as typeof user | undefined;
        if (fresh && signedIn) {
          const { id, name, email, sessionVersion: version, session } = signedIn;
          return { sub: String(id), name, email, version, session };
        }
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
  throw new Error(wordOf(error), { cause: error });
}

function wordOf(error: unknown): string {
  if (error instanceof RateLimited) return `${'rate_limited' satisfies Refusal}:${error.waitSeconds}`;
  const refusal = refusalOf(error);
  if (refusal === 'failed') log.error({ err: error }, 'sign-in failed');
  return refusal;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof CodeRefused) return error.given ? 'wrong_code' : 'code_needed';
  if (error instanceof ProviderRefused) return error.reason;
  const code = asDomainError(error)?.code;
  if (code === 'unauthenticated') return 'wrong_pair';
  return code === 'forbidden' ? 'deactivated' : 'failed';
}
