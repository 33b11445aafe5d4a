import type { FieldFault } from '@/lib/errors';

/** An answer of the API that is not a success, in the words of its problem document (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** Null where the server did not say, or could not be reached (status 0). */
  readonly requestId: string | null;
  /** What is wrong with the input, place by place. */
  readonly fields: readonly FieldFault[];
  /** Of a conflict: what the thing has become meanwhile; undefined where the server did not say. */
  readonly current: unknown;

  constructor(
    status: number,
    message: string,
    requestId: string | null,
    {
      fields = [],
      current,
      ...options
    }: ErrorOptions & { fields?: readonly FieldFault[]; current?: unknown } = {},
  ) {
    super(message, options);
    this.current = current;
    this.status = status;
    this.requestId = requestId;
    this.fields = fields;
  }
}

/** Reads a resource of our own API as the shape that its contract names. */
export async function getJson<Shape>(url: string, signal?: AbortSignal): Promise<Shape> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

/** A problem document, or whatever else came with a status that is no success. */
export function asApiProblem(status: number, problem: unknown, requestId: string | null): ApiProblem {
  const said = textOf(problem, 'detail') ?? textOf(problem, 'title');
  return new ApiProblem(
    status,
    said ?? `The server answered ${status} without saying why.`,
    requestId ?? textOf(problem, 'requestId'),
    { fields: fieldsOf(problem), current: partOf(problem, 'current') },
  );
}

/** Browsers keep 64 KiB alive over all requests of a page. */
const KEPT_ALIVE_LENGTH = 8_000;

/** Asks for a change, with a JSON body where there is one. Throws an `ApiProblem`, also where the server cannot be reached. */
export async function send(
  method: 'POST' | 'DELETE',
  url: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  const text = body === undefined ? null : JSON.stringify(body);
  const response = await fetch(url, {
    method,
    headers: { accept: 'application/json', ...(text !== null && { 'content-type': 'application/json' }) },
    body: text,
    // A change that was asked for is made, also when the page is left at once; browsers do so for small ones only.
    keepalive: (text?.length ?? 0) < KEPT_ALIVE_LENGTH,
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    throw new ApiProblem(0, 'The server cannot be reached.', null, { cause });
  });
  if (response.ok) return response;
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem: unknown = await response.json().catch(() => null);
  return asApiProblem(response.status, problem, response.headers.get('x-request-id'));
}

function fieldsOf(problem: unknown): FieldFault[] {
  const fields = partOf(problem, 'fields');
  if (!Array.isArray(fields)) return [];
  return fields.map((field: unknown) => ({
    path: textOf(field, 'path') ?? '',
    message: textOf(field, 'message') ?? '',
  }));
}

function textOf(problem: unknown, field: string): string | null {
  const value = partOf(problem, field);
  return typeof value === 'string' && value !== '' ? value : null;
}

function partOf(problem: unknown, field: string): unknown {
  return typeof problem === 'object' && problem !== null ? Reflect.get(problem, field) : undefined;
}
