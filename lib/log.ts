import { AsyncLocalStorage } from 'node:async_hooks';
import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { env } from '@/lib/env';

const request = new AsyncLocalStorage<{ requestId: string }>();

const SECRETS = ['password', 'passwordHash', 'secret', 'token', 'authorization', 'cookie', 'set-cookie'];
const DEPTHS = ['', '*', '*.*', '*.*.*'];

/** Everything logged while `run` works, however deep, carries the request's id. */
export function withRequestId<T>(requestId: string, run: () => T): T {
  return request.run({ requestId }, run);
}

/** One JSON object a line; secrets are blotted out down to three levels. */
export function createLog(stream: DestinationStream): Logger {
  return pino(
    {
      level: env.LOG_LEVEL,
      formatters: { level: (level) => ({ level }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...request.getStore() }),
      redact: DEPTHS.flatMap((depth) => SECRETS.map((name) => `${depth}["${name}"]`)),
      serializers: { err: describeError },
    },
    stream,
  );
}

/** Goes to standard error: a command's standard output is its own. */
export const log: Logger = createLog(destination({ dest: 2, sync: true }));

/** Without the parameters of a failed query, which may be anybody's name, address or words. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    message: withoutParameters(error.message),
    stack: withoutParameters(error.stack ?? ''),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

function withoutParameters(text: string): string {
  return text.replace(/\nparams: .*(\n {4}at |$)/s, '$1');
}
