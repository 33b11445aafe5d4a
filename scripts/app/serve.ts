import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@/lib/postgres/free-port';
import type { Closing } from './close-down';
import { endChild, spawnNext } from './next-command';

export interface Serving {
  mode: 'start' | 'dev';
  host: string;
  port: number;
  env: Record<string, string>;
}

const READY_WITHIN_MS = 120_000;
const FREED_WITHIN_MS = 5_000;

/** Waits a moment for a predecessor that is just ending. Throws when somebody else keeps the port. */
export async function claimPort({
  host,
  port,
  mode,
}: Pick<Serving, 'host' | 'port' | 'mode'>): Promise<void> {
  const deadline = performance.now() + FREED_WITHIN_MS;
  while ((await freePort(port, host)) === null) {
    if (performance.now() > deadline) {
      const command = mode === 'dev' ? 'npm run dev' : 'npm start';
      throw new Error(
        `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} ${command}`,
      );
    }
    await pause(100);
  }
}

/** Resolves with the address as soon as the app answers that it is ready. */
export async function serve({ mode, host, port, env }: Serving, closing: Closing): Promise<string> {
  const child = spawnNext(
    [mode, '--port', String(port), '--hostname', host],
    env,
    mode === 'dev' ? 'shown' : 'errors',
  );
  closing.add(() => endChild(child));
  child.once('exit', (code) => void closing.end(code ?? 1));
  const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await isReady(address))) {
    if (performance.now() > deadline)
      throw new Error(`The app does not get ready; ${address}/api/ready says why.`);
    await pause(50);
  }
  return address;
}

async function isReady(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(20_000) });
    return response.ok;
  } catch {
    return false;
  }
}
