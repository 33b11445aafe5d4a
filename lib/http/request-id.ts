export const REQUEST_ID_HEADER = 'x-request-id';

/** The id that a proxy in front gave, where it is fit for a log; else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get(REQUEST_ID_HEADER);
  return given !== null && /^[\w.-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}
