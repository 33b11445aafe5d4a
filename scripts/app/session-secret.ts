import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/env';

/** The secret of the environment, or one made at the first start and kept with the data, for its owner's eyes only. */
export function sessionSecret(): string {
  return env.NEXTAUTH_SECRET ?? keptSecret(env.CORRIDOR_DATA_DIR);
}

function keptSecret(directory: string): string {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'session-secret');
  const aside = `${path}.${randomUUID()}`;
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 });
  const { uid, gid } = statSync(directory);
  if (process.getuid?.() === 0) chownSync(aside, uid, gid);
  try {
    // Fails when there is one already: nobody ever reads half a secret, nor another one than the others.
    linkSync(aside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(aside);
  }
  return readFileSync(path, 'utf8');
}
