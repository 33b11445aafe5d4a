import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';
import { DomainError } from '@/lib/errors';
import { giveTo, type Account } from '@/lib/postgres/account';
import { runAs } from '@/lib/postgres/account-command';
import type { Binaries } from '@/lib/postgres/binaries';
import { dataOf, isAlive } from '@/lib/postgres/pid-file';

/** A data directory with what is needed to run it and to sign in. */
export interface Cluster extends Premises {
  password: string;
}

/** What it takes to start and stop it. */
export interface Premises {
  folder: string;
  account: Account;
  binaries: Binaries;
  /** Whether what is committed must survive the machine's loss of power. */
  durable: boolean;
}

/** The one role of a local server. */
export const ROLE = 'corridor';

/** The cluster in the folder, made first when there is none: aside, and moved into place whole. */
export async function openCluster(premises: Premises): Promise<Cluster> {
  const { folder, binaries } = premises;
  if (!fs.existsSync(folder)) await createCluster(premises);
  const password = fs.readFileSync(join(folder, 'password'), 'utf8').trim();
  const made = Number.parseInt(fs.readFileSync(join(dataOf(folder), 'PG_VERSION'), 'utf8'), 10);
  if (made !== binaries.major) {
    const message = `${folder} was made by PostgreSQL ${made} and cannot be opened by ${binaries.major}. Move it away, or set DATABASE_URL.`;
    throw new DomainError('unavailable', message);
  }
  return { ...premises, password };
}

async function createCluster({ folder, account, binaries, durable }: Premises): Promise<void> {
  sweep(folder);
  const aside = `${folder}.new-${pid}-${randomBytes(4).toString('hex')}`;
  fs.mkdirSync(aside, { recursive: true, mode: 0o700 });
  fs.writeFileSync(join(aside, 'password'), randomBytes(24).toString('hex'), { mode: 0o600 });
  giveTo(account, aside);
  await runAs(account, aside, binaries.initdb, [
    `--pgdata=${dataOf(aside)}`,
    `--username=${ROLE}`,
    `--pwfile=${join(aside, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine, and the fastest.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    fs.renameSync(aside, folder);
  } catch (error) {
    fs.rmSync(aside, { recursive: true });
    // Another process was faster.
    if (!fs.existsSync(folder)) throw error;
  }
}

/** Removes what makers that were killed left behind. */
function sweep(folder: string): void {
  if (!fs.existsSync(dirname(folder))) return;
  for (const name of fs.readdirSync(dirname(folder))) {
    const maker = name.startsWith(`${basename(folder)}.new-`) ? Number(name.split('-').at(-2)) : null;
    if (maker === null || isAlive(maker)) continue;
    fs.rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}
