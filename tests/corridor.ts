import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import type { Pool } from '@/db/client';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The operator's command in a process of its own, on the store of the test. */
export async function corridor(store: Pool, ...words: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/corridor.ts', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: `${inject('postgresUrl')}${store.$client.options.database}` },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
