import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Known {
  sub: string;
  claims: Readonly<Record<string, unknown>>;
}

export const CLIENT = { id: 'corridor', secret: 'a secret between Corridor and its provider' };

/** A real OpenID Connect provider on a port of its own, at which whoever is `present` is signed in already. */
export async function openProvider(redirectUri: (port: number) => string, port: number) {
  const server = createServer();
  await listen(server);
  const issuer = `http://127.0.0.1:${portOf(server)}`;
  const people = new Map<string, Known>();
  let present = '';
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri(port)],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    cookies: { keys: ['of the test'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub)?.claims }),
    }),
    // Whom the company employs has agreed to it.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: CLIENT.id,
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, { login: { accountId: present } });
    } else {
      void answer(request, response);
    }
  });
  return {
    issuer,
    /** The next browser that comes is somebody’s. */
    present: (known: Known) => {
      people.set(known.sub, known);
      present = known.sub;
    },
    close: () => new Promise<void>((done) => void server.close(() => done())),
  };
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return portOf(server);
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens nowhere.');
  return address.port;
}
