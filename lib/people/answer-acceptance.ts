import { primary } from '@/db/index';
import { acceptsPasswords } from '@/lib/auth/single-sign-on';
import { DomainError } from '@/lib/errors';
import { addressOf } from '@/lib/http/address-of';
import { parse } from '@/lib/http/parse';
import { problemResponse } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { REQUEST_ID_HEADER, requestIdOf } from '@/lib/http/request-id';
import { isSameOrigin } from '@/lib/http/same-origin';
import { withRequestId } from '@/lib/log';
import { acceptance, acceptInvitation } from './accept-invitation';

const LARGEST_BODY_BYTES = 4096;

/** `POST /api/accept`: from somebody who is not known yet, so the link has to vouch for everything. */
export function answerAcceptance(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  return withRequestId(requestId, () =>
    accept(request, requestId).catch((error: unknown) => problemResponse(error, requestId)),
  );
}

async function accept(request: Request, requestId: string): Promise<Response> {
  if (!isSameOrigin(request)) throw new DomainError('forbidden', 'The request came from another site.');
  if (!acceptsPasswords()) {
    throw new DomainError('forbidden', 'Passwords open nothing here: sign in by single sign-on.');
  }
  const input = parse(acceptance, await readJson(request, LARGEST_BODY_BYTES));
  const doorstep = { db: primary(), now: new Date(), requestId, address: addressOf(request) };
  const accepted = await acceptInvitation(doorstep, input);
  return Response.json(accepted, {
    status: 201,
    headers: { [REQUEST_ID_HEADER]: requestId, 'cache-control': 'no-store' },
  });
}
