const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that the cookie alone vouches for may have been made by one of our own pages. Browsers send one of the two
 * headers with every unsafe request; without both, no browser is at the other end and no cookie was lent to a stranger.
 * The rule is that of Go's http.CrossOriginProtection: https://pkg.go.dev/net/http#CrossOriginProtection
 */
export function isSameOrigin({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null) return true;
  // A form on another site cannot set the forwarded header; a proxy in front does.
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
