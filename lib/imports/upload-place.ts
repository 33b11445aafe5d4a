import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env } from '@/lib/env';

/** Where uploads wait to be imported. */
export async function uploadFolder(): Promise<string> {
  const folder = resolve(env.CORRIDOR_DATA_DIR, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The upload of an import; its name has nothing of the sender's. */
export function uploadPath(importId: number): string {
  return join(resolve(env.CORRIDOR_DATA_DIR, 'uploads'), `${importId}.csv`);
}

export function hasUpload(importId: number): boolean {
  return existsSync(uploadPath(importId));
}

export async function removeUpload(importId: number): Promise<void> {
  await rm(uploadPath(importId), { force: true });
}
