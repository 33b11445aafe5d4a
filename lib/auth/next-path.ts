/** Only its path is ever used. */
const HERE = 'http://here.invalid';

/** Where to go after signing in: a path of this site, never another one; anything doubtful is the front page. */
export function nextPath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  const leaves = origin !== HERE || pathname.startsWith('//');
  return leaves || /^\/(?:sign-in|api)(?:\/|$)/.test(pathname) ? '/' : `${pathname}${search}${hash}`;
}

/** The sign-in page that leads back to a path of this site. */
export function signInPath(from: string): string {
  const next = nextPath(from);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
