import * as fs from 'node:fs';
import { join } from 'node:path';
import { kill } from 'node:process';

/** Where PostgreSQL keeps the data of the cluster in a folder. */
export const dataOf = (folder: string) => join(folder, 'cluster');

export interface PidFile {
  text: string;
  pid: number;
  port: number | null;
}

/** https://www.postgresql.org/docs/current/storage-file-layout.html: process, folder, start, port. */
export function readPidFile(folder: string): PidFile | null {
  try {
    const text = fs.readFileSync(pidFileOf(folder), 'utf8');
    const [pid, , , port] = text.split('\n');
    return { text, pid: Math.abs(Number(pid)), port: Number(port) || null };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The process it names is gone or somebody else's, at which PostgreSQL would refuse to start. */
export function discardPidFile(folder: string, text: string): void {
  if (readPidFile(folder)?.text === text) fs.rmSync(pidFileOf(folder), { force: true });
}

function pidFileOf(folder: string): string {
  return join(dataOf(folder), 'postmaster.pid');
}

/** Whether a process of this number runs, be it somebody else's. */
export function isAlive(process: number): boolean {
  try {
    kill(process, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
