import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@/lib/errors';
import { giveTo } from '@/lib/postgres/account';
import { runAs } from '@/lib/postgres/account-command';
import type { Premises } from '@/lib/postgres/cluster';
import { freePort } from '@/lib/postgres/free-port';
import { dataOf, readPidFile } from '@/lib/postgres/pid-file';
import { serverSettings } from '@/lib/postgres/settings';

const logOf = ({ folder }: { folder: string }) => join(folder, 'log');
const portOf = ({ folder }: { folder: string }) => join(folder, 'port');

/** Starts the server in the background. Throws with the end of its log when it does not come up. */
export async function startServer(premises: Premises): Promise<void> {
  const log = logOf(premises);
  if (fs.existsSync(log) && fs.statSync(log).size > 10_000_000) fs.renameSync(log, `${log}.old`);
  const before = fs.existsSync(log) ? fs.statSync(log).size : 0;
  const port = await choosePort(premises);
  const options = [`-p ${port}`, ...serverSettings(premises).map((setting) => `-c ${setting}`)].join(' ');
  try {
    await pgCtl(premises, 'start', ['--wait', '--timeout=600', `--log=${log}`, `--options=${options}`]);
  } catch (cause) {
    const said = fs.existsSync(log) ? fs.readFileSync(log).subarray(before).toString().trim() : '';
    throw new Error(`PostgreSQL did not start over ${premises.folder}:\n${said}`, { cause });
  }
  fs.writeFileSync(portOf(premises), String(port));
  giveTo(premises.account, portOf(premises));
}

/** Clients are cut off; what they committed is on disk. Throws when no server runs. */
export async function stopServer(premises: Premises, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const stopping = readPidFile(premises.folder)?.pid;
  await pgCtl(premises, 'stop', ['--no-wait', `--mode=${mode}`]);
  // pg_ctl would wait for the next server too, if somebody starts one at once.
  const remains = () => stopping !== undefined && readPidFile(premises.folder)?.pid === stopping;
  while (remains()) await pause(10);
}

function pgCtl({ account, binaries, folder }: Premises, verb: string, options: string[]): Promise<void> {
  return runAs(account, folder, binaries.pgCtl, [verb, '--silent', `--pgdata=${dataOf(folder)}`, ...options]);
}

/** The port of last time while it is free, so that addresses stay good. */
async function choosePort(premises: Premises): Promise<number> {
  const last = fs.existsSync(portOf(premises)) ? Number(fs.readFileSync(portOf(premises), 'utf8')) : 0;
  const port = (await freePort(last)) ?? (await freePort(0));
  if (port === null) throw new DomainError('unavailable', 'No free port for the local PostgreSQL.');
  return port;
}
