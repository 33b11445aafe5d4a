import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';
import { NONCE_HEADER, PATH_HEADER } from '@/lib/http/page-headers';
import { refuseMalformedPath } from '@/lib/http/refuse-malformed-path';
import { REQUEST_ID_HEADER, requestIdOf } from '@/lib/http/request-id';

/** Gives every page its nonce, its policy and its request id. Who may see it is decided by the page itself. */
export function proxy(request: NextRequest): Response {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const requestId = requestIdOf(request.headers);
  const { pathname } = request.nextUrl;
  const malformed = refuseMalformedPath(pathname, requestId);
  if (malformed !== null) return malformed;
  if (pathname.startsWith('/api/')) return NextResponse.next();
  const policy = contentSecurityPolicy({
    nonce,
    // A constant that Next puts in when it builds.
    // oxlint-disable-next-line no-restricted-globals
    development: process.env.NODE_ENV === 'development',
    https: request.headers.get('x-forwarded-proto') === 'https',
  });
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, `${pathname}${request.nextUrl.search}`);
  headers.set(REQUEST_ID_HEADER, requestId);
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  return response;
}

export const config = {
  // Not the API: Next would hold back every upload of a request that passes here. Nor files that the build made. But of the API what holds a
  // percent sign, which no path of an upload does.
  matcher: ['/((?!api/|_next/static/|_next/image|icon\\.svg).*)', '/api/v1/(.*%.*)'],
};
