import { readFileSync } from 'node:fs';

/** What is to be undone when the process ends, last thing first; on a signal, on a failure, or when the npm that started it is gone. */
export interface Closing {
  add: (close: () => Promise<void>) => void;
  end: (code: number) => Promise<never>;
  /** What fails from now on fails because of it. */
  isEnding: () => boolean;
}

const PATIENCE_MS = 30_000;

export function closeDown(): Closing {
  const closers: (() => Promise<void>)[] = [];
  let ending: Promise<never> | undefined;
  const end = (code: number) => (ending ??= closeAll(closers, code));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  followParent(() => void end(1));
  return {
    add: (close) => closers.push(close),
    end,
    isEnding: () => ending !== undefined,
  };
}

async function closeAll(closers: (() => Promise<void>)[], code: number): Promise<never> {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  for (const close of closers.toReversed()) {
    await close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  }
  process.exit(code);
}

/** A killed npm passes nothing on; left to itself, the app would hold the port for ever. */
function followParent(onGone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const before = ancestors();
  setInterval(() => ancestors() !== before && onGone(), 500).unref();
}

/** The parent and, where that is the shell which npm runs scripts in, npm itself. */
function ancestors(): string {
  const status = readStatus(process.ppid);
  const isShell = /^Name:\s*(sh|dash|bash)$/m.test(status);
  return isShell ? `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}` : String(process.ppid);
}

function readStatus(process: number): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8');
  } catch {
    // Only Linux tells.
    return '';
  }
}
