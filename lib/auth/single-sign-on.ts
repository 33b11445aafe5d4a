import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '@/lib/env';

export const PROVIDER_ID = 'oidc';

/** What the provider says of somebody; nothing but who it is can be relied on to be there. */
export const idTokenClaims = z.looseObject({ sub: z.string().min(1).max(255) });
export type Claims = z.output<typeof idTokenClaims>;

export interface SingleSignOn {
  issuer: string;
  /** Stands on the button: “Sign in with …”. */
  name: string;
  clientId: string;
  clientSecret: string;
  scope: string;
}

/** Null: nobody set it up. */
export function findSingleSignOn(): SingleSignOn | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return {
    issuer,
    name: env.OIDC_NAME ?? new URL(issuer).host,
    clientId,
    clientSecret,
    scope: env.OIDC_SCOPE,
  };
}

/** Whether a password opens anything. */
export function acceptsPasswords(): boolean {
  return !env.OIDC_ONLY;
}

/** The provider as next-auth knows it: found by discovery, with PKCE, state and nonce. */
export function providerOf({
  issuer,
  name,
  clientId,
  clientSecret,
  scope,
}: SingleSignOn): OAuthConfig<Claims> {
  return {
    id: PROVIDER_ID,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope } },
    userinfo: {
      // Many providers keep groups and addresses out of the token; what the token says, which is signed, comes first.
      request: async ({ client, tokens }) => {
        const said = claimsIn(tokens.id_token ?? '');
        if (client.issuer.metadata.userinfo_endpoint === undefined) return said;
        const more = await client.userinfo(tokens.access_token ?? '');
        // OpenID Connect Core, section 5.3.2: otherwise the token of one person could bring the groups of another.
        if (more.sub !== said.sub) throw new Error('The provider speaks of two people at once.');
        return { ...more, ...said };
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** Of a token whose signature has been checked. */
function claimsIn(idToken: string): Claims {
  const [, payload = ''] = idToken.split('.');
  return idTokenClaims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
}
