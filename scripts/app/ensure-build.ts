import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endChild, spawnNext } from './next-command';
import type { Closing } from './close-down';

const STAMP = '.next/built-from';
const FOLDERS = ['app', 'components', 'db', 'lib', 'public'];

/** Builds the app for production unless the build at hand was made from the very same files. Says whether it had to. */
export async function ensureBuild(closing: Closing): Promise<boolean> {
  const sources = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return false;
  // A build that is interrupted must not pass for a whole one.
  rmSync(STAMP, { force: true });
  const child = spawnNext(['build'], { NODE_ENV: 'production' }, 'errors');
  closing.add(() => endChild(child));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The app could not be built; `npm run build` shows all of why.');
  writeFileSync(STAMP, sources);
  return true;
}

/** Of every file that goes into the build, by name and content. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of sourceFiles()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function sourceFiles(): string[] {
  const settings = readdirSync('.').filter((name) => /\.(ts|mjs|json)$/.test(name));
  const inFolders = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...settings, ...inFolders]
    .filter((path) => !/\.test\.tsx?$|^next-env\.d\.ts$/.test(path))
    .toSorted();
}
