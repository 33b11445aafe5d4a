const BEARER = /^bearer +/i;

/** Whether a program introduces itself with a key; then no cookie is looked at. */
export function carriesKey({ headers }: Pick<Request, 'headers'>): boolean {
  return BEARER.test(headers.get('authorization') ?? '');
}

/** The key as it was sent. */
export function keyOf({ headers }: Pick<Request, 'headers'>): string {
  return (headers.get('authorization') ?? '').replace(BEARER, '').trim();
}
