import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { platform, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** Whom the server runs as. Null: whoever runs this process. */
export type Account = { uid: number; gid: number } | null;

/** PostgreSQL refuses root: root lends it to whoever owns one of these paths, the first that is not root's, else to nobody. */
export function serverAccount(...paths: string[]): Account {
  if (!isRoot()) return null;
  for (const path of paths) {
    const owner = statSync(path, { throwIfNoEntry: false });
    if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Whether the account gets to the path, which every folder above it has a say in. */
export function canReach(account: Account, path: string): boolean {
  if (account === null) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

export function giveTo(account: Account, path: string): void {
  if (account === null) return;
  chownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

/** Makes the folder, and those above it that are missing, for all to enter, whatever the umask. */
export function ensureOpenFolder(path: string): void {
  if (existsSync(path)) return;
  ensureOpenFolder(dirname(path));
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
}

export function isRoot(): boolean {
  return platform() !== 'win32' && userInfo().uid === 0;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}
