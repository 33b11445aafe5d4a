import { NextRequest } from 'next/server';
import { primary } from '@/db/index';
import { DomainError } from '@/lib/errors';
import { addressOf } from '@/lib/http/address-of';
import { problemResponse } from '@/lib/http/problem';
import { readText } from '@/lib/http/read-body';
import { REQUEST_ID_HEADER, requestIdOf } from '@/lib/http/request-id';
import { withRequestId } from '@/lib/log';
import { recordAudit } from '@/lib/audit/record-audit';
import { askNextAuth } from './ask-next-auth';
import { readSession, SESSION_COOKIE } from './session-claim';
import { countRequest } from './limit-attempts';
import { sessionOptions } from './session-options';
import type { Doorstep } from './sign-in';
import { acceptsPasswords, findSingleSignOn, PROVIDER_ID } from './single-sign-on';

const PASSWORD = 'POST callback/credentials';
const PROVIDER_BEGIN = `POST signin/${PROVIDER_ID}`;
const PROVIDER_END = `GET callback/${PROVIDER_ID}`;
const ACTIONS = new Set([
  'GET csrf',
  'GET providers',
  'GET session',
  'GET signin',
  'GET signout',
  'GET error',
  PASSWORD,
  'POST signout',
]);

const LARGEST_FORM_BYTES = 8192;

/** `/api/auth/*`: next-auth, with what it offers beyond a sign-in by password shut, and its request read up to a limit. */
export function handleSession(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  return withRequestId(requestId, () =>
    respond(request, context, requestId).catch((error: unknown) => problemResponse(error, requestId)),
  );
}

async function respond(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
  requestId: string,
): Promise<Response> {
  const { nextauth } = await context.params;
  const action = `${request.method} ${nextauth.join('/')}`;
  const byProvider = findSingleSignOn() !== null && (action === PROVIDER_BEGIN || action === PROVIDER_END);
  if (!ACTIONS.has(action) && !byProvider) {
    throw new DomainError('not_found', 'The API has nothing at this address.');
  }
  if (action === PASSWORD && !acceptsPasswords()) {
    throw new DomainError('forbidden', 'Passwords open nothing here: sign in by single sign-on.');
  }
  const held = await readSession(request.cookies.get(SESSION_COOKIE)?.value);
  const doorstep = {
    db: primary(),
    now: new Date(),
    requestId,
    address: addressOf(request),
    userAgent: request.headers.get('user-agent'),
    sessionId: held?.session ?? null,
  };
  if (byProvider) await countRequest(doorstep.db, 'single sign-on', doorstep.address);
  const options = sessionOptions(doorstep);
  const response = await withWait(await askNextAuth(await withLimitedBody(request), nextauth, options));
  if (action === PROVIDER_END) await recordUnproven(doorstep, response);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Somebody came back from the provider with what does not fit what they were sent with: state, nonce, code or signature. */
async function recordUnproven(doorstep: Doorstep, { headers }: Response): Promise<void> {
  if (!/[?&]error=(?:OAuthCallback|Callback)\b/.test(headers.get('location') ?? '')) return;
  await recordAudit(
    doorstep.db,
    { ...doorstep, userId: null },
    {
      action: 'session.refuse',
      subject: PROVIDER_ID,
      after: { reason: 'unproven', address: doorstep.address, issuer: findSingleSignOn()?.issuer },
    },
  );
}

/** Next-auth answers every refusal with 401; too many attempts are 429, with the time to wait. */
async function withWait(answered: Response): Promise<Response> {
  if (answered.status !== 401) return answered;
  const answer = await answered.text();
  const wait = /error=rate_limited%3A(\d+)/.exec(answer)?.[1];
  const response = new Response(answer, {
    status: wait === undefined ? 401 : 429,
    headers: answered.headers,
  });
  if (wait !== undefined) response.headers.set('retry-after', wait);
  return response;
}

async function withLimitedBody(request: NextRequest): Promise<NextRequest> {
  if (request.method !== 'POST') return request;
  const body = await readText(request, LARGEST_FORM_BYTES);
  return new NextRequest(request.url, { method: 'POST', headers: request.headers, body });
}
