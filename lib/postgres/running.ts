import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { platform } from 'node:os';
import { basename, join } from 'node:path';
import postgres from 'postgres';
import { giveTo } from '@/lib/postgres/account';
import { ROLE, type Cluster } from '@/lib/postgres/cluster';
import { dataOf, discardPidFile, isAlive, readPidFile } from '@/lib/postgres/pid-file';

/** `busy`: starting, recovering or stopping; ask again. */
export type Running = { state: 'answers'; port: number } | { state: 'busy' } | { state: 'none' };

/** What runs over the cluster, whoever started it: found by `postmaster.pid`, believed when it proves that the folder is its own. */
export async function findRunning(cluster: Cluster): Promise<Running> {
  const left = readPidFile(cluster.folder);
  if (left === null) return { state: 'none' };
  const { pid, port, text } = left;
  if (port !== null && (await ownsFolder(cluster, port))) return { state: 'answers', port };
  if (runsOver(cluster.folder, pid)) return { state: 'busy' };
  discardPidFile(cluster.folder, text);
  return { state: 'none' };
}

export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${ROLE}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** A port and a process number may be anybody's by now; only our server reads the file that we just wrote. */
async function ownsFolder(cluster: Cluster, port: number): Promise<boolean> {
  const proof = join(dataOf(cluster.folder), `proof-${randomUUID()}`);
  fs.writeFileSync(proof, '');
  giveTo(cluster.account, proof);
  const client = postgres(urlOf(cluster, port, 'postgres'), {
    max: 1,
    connect_timeout: 2,
    fetch_types: false,
  });
  try {
    const seen = await client`select from pg_stat_file(${basename(proof)}, true) where size is not null`;
    return seen.length > 0;
  } catch {
    return false;
  } finally {
    await client.end({ timeout: 1 });
    fs.rmSync(proof, { force: true });
  }
}

/** Whether the process works in the cluster's folder, as a server does. */
function runsOver(folder: string, process: number): boolean {
  if (!isAlive(process)) return false;
  if (platform() === 'win32') return true;
  if (platform() === 'linux') return inode(`/proc/${process}/cwd`) === inode(dataOf(folder));
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(process)], { encoding: 'utf8' });
  return stdout.includes(dataOf(folder));
}

function inode(path: string): string | null {
  try {
    const { dev, ino } = fs.statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
