import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const LIFELINE = fileURLToPath(new URL('lifeline.mjs', import.meta.url));

/** Runs Next's own command; it ends when this process does, however that ends. */
export function spawnNext(
  args: string[],
  env: Record<string, string>,
  output: 'shown' | 'errors',
): ChildProcess {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  return spawnOwn([next, ...args], env, output);
}

/** Runs the worker of background jobs, in the same way. */
export function spawnWorker(env: Record<string, string>): ChildProcess {
  return spawnOwn(['--import', 'tsx', 'scripts/worker.ts'], env, 'errors');
}

function spawnOwn(words: string[], env: Record<string, string>, output: 'shown' | 'errors'): ChildProcess {
  const stdout = output === 'shown' ? 'inherit' : 'ignore';
  return spawn(process.execPath, ['--import', LIFELINE, ...words], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CORRIDOR_STARTED_BY: String(process.pid), ...env },
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  });
}

/** Asks the child to end and waits until it has. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(impatient);
}
