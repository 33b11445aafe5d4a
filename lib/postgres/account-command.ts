import { execFile } from 'node:child_process';
import { platform } from 'node:os';
import { promisify } from 'node:util';
import type { Account } from '@/lib/postgres/account';

const run = promisify(execFile);

/** Of our own environment, which is nobody's business, PostgreSQL sees nothing. */
const BARE = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin', NODE_ENV: 'production' } as const;

/** Runs a program in the folder as the account. Throws with what it wrote when it fails. */
export async function runAs(account: Account, folder: string, file: string, args: string[]): Promise<void> {
  await run(file, args, { cwd: folder, ...account, ...(platform() === 'win32' ? {} : { env: BARE }) });
}
