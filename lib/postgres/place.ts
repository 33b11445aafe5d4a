import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DomainError } from '@/lib/errors';
import {
  canReach,
  ensureOpenFolder,
  giveTo,
  isRoot,
  serverAccount,
  type Account,
} from '@/lib/postgres/account';

/** Where a local server lives and as whom. */
export interface Place {
  /** Holds the cluster, its password, port and log. Made by the first start. */
  folder: string;
  account: Account;
  /** Where copies of the programs may be kept. */
  shelf: string;
}

/** In the data directory: names the folder that cannot lie inside it. */
const POINTER = 'postgres.path';
/** Beside such a folder: names the data directory that points to it. */
const OWNER = '.belongs-to';

/**
 * `postgres` inside the data directory. Root's server runs as another account, which may not get there (a checkout below
 * /root): then it is a folder of its own below /var/lib/corridor, named in `postgres.path`.
 */
export function findPlace(dataDirectory: string): Place {
  const home = ensureDirectory(resolve(dataDirectory));
  const inside = join(home, 'postgres');
  if (!isRoot()) return { folder: readable(inside), account: null, shelf: home };
  const elsewhere = pointedAt(home);
  const account = serverAccount(elsewhere ?? inside, home);
  const shelf = findShelf(account, home);
  if (elsewhere !== null) return { folder: elsewhere, account, shelf };
  if (canReach(account, home)) return { folder: adopted(inside, account), account, shelf };
  return { folder: moveOut(home, inside, shelf, account), account, shelf };
}

function ensureDirectory(path: string): string {
  if (!fs.existsSync(path)) {
    fs.mkdirSync(path, { recursive: true });
    // Others may pass through to what is theirs, and see nothing else.
    fs.chmodSync(path, isRoot() ? 0o711 : 0o700);
  }
  return fs.realpathSync(path);
}

function readable(folder: string): string {
  if (!fs.existsSync(folder)) return folder;
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return folder;
  } catch (cause) {
    const message = `${folder} belongs to another user. Run as that user, or set CORRIDOR_DATA_DIR to a folder of your own.`;
    throw new DomainError('unavailable', message, [], { cause });
  }
}

/** A copy made by root is root's, and of no use to the server's account. */
function adopted(folder: string, account: Account): string {
  if (fs.existsSync(folder) && fs.statSync(folder).uid !== account?.uid) giveTo(account, folder);
  return folder;
}

/** Null too for a copied checkout, whose pointer still names the folder of the original. */
function pointedAt(home: string): string | null {
  const folder = readText(join(home, POINTER));
  if (folder === null) return null;
  const owner = readText(folder + OWNER);
  if (owner === home) return folder;
  if (owner !== null && readText(join(owner, POINTER)) === folder) {
    fs.rmSync(join(home, POINTER), { force: true });
    return null;
  }
  fs.writeFileSync(folder + OWNER, home);
  return folder;
}

/** The pointer comes first: killed after it, the next start goes on from here. */
function moveOut(home: string, inside: string, base: string, account: Account): string {
  const folder = point(home, join(base, 'stores', randomBytes(6).toString('hex')));
  if (fs.existsSync(inside) && !fs.existsSync(folder)) {
    move(inside, folder);
    giveTo(account, folder);
  }
  return folder;
}

/** Names the folder in the data directory, unless another process just named one. */
function point(home: string, folder: string): string {
  ensureOpenFolder(dirname(folder));
  fs.writeFileSync(folder + OWNER, home);
  try {
    fs.writeFileSync(join(home, POINTER), folder, { flag: 'wx' });
    return folder;
  } catch (error) {
    fs.rmSync(folder + OWNER, { force: true });
    const winner = pointedAt(home);
    if (winner === null) throw error;
    return winner;
  }
}

function move(source: string, target: string): void {
  try {
    fs.renameSync(source, target);
  } catch {
    // On another file system.
    fs.cpSync(source, `${target}.new`, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(`${target}.new`, target);
    fs.rmSync(source, { recursive: true });
  }
}

/** Where copies of the programs may be kept: with the data, or for root where its server's account gets to. */
export function findShelf(account: Account, home: string): string {
  if (account === null) return home;
  const parents = ['/var/lib', '/usr/local/var', tmpdir()];
  const parent = parents.find((path) => fs.existsSync(path) && canReach(account, path));
  if (parent === undefined) {
    const message =
      'PostgreSQL refuses to run as root, and no other account can be used here. Set DATABASE_URL.';
    throw new DomainError('unavailable', message);
  }
  return join(parent, 'corridor');
}

function readText(path: string): string | null {
  return fs.existsSync(path) ? fs.readFileSync(path, 'utf8').trim() : null;
}
