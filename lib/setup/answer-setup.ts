import { primary } from '@/db/index';
import { DomainError } from '@/lib/errors';
import { addressOf } from '@/lib/http/address-of';
import { parse } from '@/lib/http/parse';
import { problemResponse } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-body';
import { REQUEST_ID_HEADER, requestIdOf } from '@/lib/http/request-id';
import { isSameOrigin } from '@/lib/http/same-origin';
import { withRequestId } from '@/lib/log';
import { setupForm } from './schema';
import { setUp } from './set-up';

const LARGEST_BODY_BYTES = 65_536;

/** `POST /api/setup`: from somebody who is not known yet, so the token has to vouch for everything. */
export function answerSetup(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  return withRequestId(requestId, () =>
    answer(request, requestId).catch((error: unknown) => problemResponse(error, requestId)),
  );
}

async function answer(request: Request, requestId: string): Promise<Response> {
  if (!isSameOrigin(request)) throw new DomainError('forbidden', 'The request came from another site.');
  const form = parse(setupForm, await readJson(request, LARGEST_BODY_BYTES));
  const doorstep = { db: primary(), now: new Date(), requestId, address: addressOf(request) };
  const done = await setUp(doorstep, form);
  return Response.json(done, {
    status: 201,
    headers: { [REQUEST_ID_HEADER]: requestId, 'cache-control': 'no-store' },
  });
}
