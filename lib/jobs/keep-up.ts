import type { Pool } from '@/db/client';
import { HANDLERS, type Progress } from './handlers';
import { JOB_NAMES, type JobName } from './schema';

interface KeepingUp {
  now: Date;
  onProgress?: (name: JobName, progress: Progress) => void;
}

/** Does at once, one after the other, what the background would do: for a command, which should end when all is true. */
export async function keepUp(pool: Pool, { now, onProgress }: KeepingUp): Promise<void> {
  for (const name of JOB_NAMES) {
    await HANDLERS[name](pool, { now, onProgress: (progress) => onProgress?.(name, progress) });
  }
}
