import { REQUEST_ID_HEADER } from './request-id';

/** An answer to a path whose percent signs cannot be decoded, over which Next itself would fail; null for all others. */
export function refuseMalformedPath(path: string, requestId: string): Response | null {
  try {
    decodeURIComponent(path);
    return null;
  } catch {
    const problem = {
      type: 'urn:corridor:problem:invalid',
      title: 'The request does not fit',
      status: 400,
      detail: 'path: holds a percent sign that no two hexadecimal digits of UTF-8 follow; encode it as %25.',
      code: 'invalid',
      fields: [{ path: 'path', message: 'is not percent-encoded UTF-8' }],
      requestId,
    };
    const headers = { 'content-type': 'application/problem+json', [REQUEST_ID_HEADER]: requestId };
    return new Response(JSON.stringify(problem), { status: 400, headers });
  }
}
