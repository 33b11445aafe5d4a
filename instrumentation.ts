import type { Instrumentation } from 'next';

/** A page or a route that failed is logged with the request id and the digest that its reader was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // A constant that Next puts in when it builds: the log and its modules have no place in a bundle for other runtimes.
  // oxlint-disable-next-line no-restricted-globals
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { log } = await import('@/lib/log');
  const digest: unknown = error instanceof Error ? Reflect.get(error, 'digest') : undefined;
  const { method, path, headers } = request;
  log.error(
    { err: error, digest, requestId: headers['x-request-id'], method, path, at: context.routePath },
    'page failed',
  );
};
