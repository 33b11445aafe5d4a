import { asDomainError } from '@/db/errors';
import { RateLimited } from '@/lib/auth/rate-limited';
import type { ErrorCode, FieldFault } from '@/lib/errors';
import { log } from '@/lib/log';
import { UnsupportedMediaType } from './read-body';
import { REQUEST_ID_HEADER } from './request-id';

type ProblemCode = ErrorCode | 'internal';

const MEANINGS: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  invalid: [400, 'The request does not fit'],
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  not_found: [404, 'Not found'],
  conflict: [409, 'Conflict'],
  too_large: [413, 'Too large'],
  rate_limited: [429, 'Too many attempts'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'Unavailable'],
};

/** What the API answers when it cannot do what was asked: RFC 9457, `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  fields: readonly FieldFault[];
  /** Of a conflict, where it is known: what the thing has become meanwhile. */
  current?: unknown;
  requestId: string;
}

/** The one place where errors become answers. A bug is logged with its cause, and says nothing about itself. */
export function problemResponse(error: unknown, requestId: string): Response {
  const known = asDomainError(error);
  if (known === null) log.error({ err: error, requestId }, 'request failed');
  else if (known.code === 'unavailable') log.warn({ err: known, requestId }, 'request refused');
  const { code, message, fields, current } = known ?? {
    code: 'internal' as const,
    message: 'Try again; if it happens again, tell us the request id.',
    fields: [],
    current: undefined,
  };
  const [usual, title] = MEANINGS[code];
  const status = error instanceof UnsupportedMediaType ? 415 : usual;
  const problem: Problem = {
    type: `urn:corridor:problem:${code}`,
    title,
    status,
    detail: message,
    code,
    fields,
    ...(current !== undefined && { current }),
    requestId,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      [REQUEST_ID_HEADER]: requestId,
      ...(error instanceof RateLimited && { 'retry-after': String(error.waitSeconds) }),
    },
  });
}
