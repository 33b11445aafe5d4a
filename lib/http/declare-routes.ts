import type { NextRequest } from 'next/server';
import type { $ZodType } from 'zod/v4/core';
import { recordAudit } from '@/lib/audit/record-audit';
import { carriesKey } from '@/lib/auth/carries-key';
import { countUse } from '@/lib/auth/count-use';
import type { Viewer } from '@/lib/auth/viewer';
import { may, OWN_PERMISSION, type Permission } from '@/lib/domain/permissions';
import { DomainError } from '@/lib/errors';
import { withRequestId } from '@/lib/log';
import { parse, queryOf } from './parse';
import { problemResponse } from './problem';
import { readJson } from './read-body';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id';
import { isSameOrigin } from './same-origin';

const ONE_MEBIBYTE = 1_048_576;

interface Reading<P, Q, R> {
  permission: Permission;
  /** The dynamic segments of the path. */
  params?: $ZodType<P>;
  query?: $ZodType<Q>;
  /**
   * Gets params, query and body as one object; where names meet, the path wins. What it returns is sent as JSON, a `Response`
   * as it is, nothing as 204.
   */
  run: (viewer: Viewer, input: NoInfer<P & Q>, request: NextRequest) => R | Promise<R>;
}

interface Writing<P, Q, B, R> extends Omit<Reading<P, Q, R>, 'run'> {
  /** A schema for a JSON object; `'stream'` leaves the body for `run` to read from the request, with a limit of its own. */
  body?: $ZodType<B> | 'stream';
  /** Open also to who looks as somebody else: the way out, and nothing besides. */
  whileViewing?: true;
  /** Of a JSON body; 1 MiB unless told. */
  maxBytes?: number;
  /** Of a JSON answer; 200 unless told. */
  status?: number;
  run: (viewer: Viewer, input: NoInfer<P & Q & B>, request: NextRequest) => R | Promise<R>;
}

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

export type RouteHandler = (request: NextRequest, context: RouteContext) => Promise<Response>;

type FindViewer = (request: NextRequest, requestId: string) => Promise<Viewer | null>;

/** The makers of route handlers, given how the viewer of a request is found. */
export function declareRoutes(findViewer: FindViewer) {
  const write =
    <P, Q, B, R>(route: Writing<P, Q, B, R>): RouteHandler =>
    (request, context) => {
      const requestId = requestIdOf(request.headers);
      return withRequestId(requestId, () =>
        answer(route, request, context, requestId).catch((error: unknown) =>
          problemResponse(error, requestId),
        ),
      );
    };

  async function answer<P, Q, B, R>(
    route: Writing<P, Q, B, R>,
    request: NextRequest,
    context: RouteContext,
    requestId: string,
  ): Promise<Response> {
    // With a key no cookie counts, and so no other site can lend itself one.
    if (!carriesKey(request) && !isSameOrigin(request))
      throw new DomainError('forbidden', 'The request came from another site.');
    const viewer = await findViewer(request, requestId);
    if (!viewer) throw new DomainError('unauthenticated', 'Sign in first.');
    if (viewer.viewing && request.method !== 'GET' && route.whileViewing !== true) {
      throw new DomainError(
        'forbidden',
        'You are looking as somebody else, which changes nothing: stop looking first.',
      );
    }
    if (!may(viewer, route.permission)) {
      throw new DomainError(
        'forbidden',
        `This needs the permission ${route.permission}, which ${viewer.scopes ? 'the key' : 'your role'} lacks.`,
      );
    }
    if (viewer.mustChoosePassword && route.permission !== OWN_PERMISSION) {
      throw new DomainError('forbidden', 'Choose a password of your own first, on the page /profile.');
    }
    const input = {
      ...(await bodyOf(route, request)),
      ...(route.query && parse(route.query, queryOf(request.nextUrl.searchParams))),
      ...(route.params && parse(route.params, await context.params)),
    };
    // Each part was parsed by the schema that its type comes from; a part without a schema is `unknown` and promises nothing.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const outcome = await route.run(viewer, input as P & Q & B, request);
    if (isDownload(outcome)) {
      await countUse(viewer, 'download');
      await recordExport(viewer, request, outcome);
    }
    return respond(outcome, route.status, requestId);
  }

  const read = <P, Q, R>(route: Reading<P, Q, R>) => write<P, Q, unknown, R>(route);
  return { get: read, post: write, remove: write };
}

async function bodyOf<B>(
  { body, maxBytes = ONE_MEBIBYTE }: Pick<Writing<unknown, unknown, B, unknown>, 'body' | 'maxBytes'>,
  request: NextRequest,
): Promise<B | undefined> {
  if (body === undefined || body === 'stream') return undefined;
  return parse(body, await readJson(request, maxBytes));
}

function isDownload(outcome: unknown): outcome is Response {
  return outcome instanceof Response && /^attachment/i.test(outcome.headers.get('content-disposition') ?? '');
}

/** Before the first byte: what cannot be written down is not handed out. */
function recordExport(viewer: Viewer, { nextUrl }: NextRequest, download: Response): Promise<void> {
  const [, file = ''] = /filename="([^"]*)"/.exec(download.headers.get('content-disposition') ?? '') ?? [];
  const query = nextUrl.searchParams.toString();
  return recordAudit(viewer.db, viewer, {
    action: 'export.take',
    subject: nextUrl.pathname,
    after: { file, ...(query === '' ? {} : { query }) },
  });
}

function respond(outcome: unknown, status: number | undefined, requestId: string): Response {
  const response =
    outcome instanceof Response ? new Response(outcome.body, outcome) : asJson(outcome, status);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function asJson(outcome: unknown, status = 200): Response {
  return outcome === undefined || outcome === null
    ? new Response(null, { status: 204 })
    : Response.json(outcome, { status });
}
