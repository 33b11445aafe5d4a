/** The last hop is what our own proxy saw, or the socket where there is none; those before it anybody can write. */
export function addressOf({ headers }: Pick<Request, 'headers'>): string {
  const hops = headers.get('x-forwarded-for')?.split(',') ?? [];
  const hop =
    hops
      .at(-1)
      ?.trim()
      .replace(/^::ffff:/, '') ?? '';
  return hop === '' ? 'unknown' : hop.slice(0, 64);
}
