import type { Pool } from '@/db/client';
import { HANDLERS } from './handlers';
import { UPKEEP_JOBS, type JobName } from './schema';

interface KeepingUp {
  now: Date;
  /** Which of it; all unless told. */
  names?: readonly JobName[];
  onBegin?: (name: JobName) => void;
}

/** Does at once, one after the other, what the background would do: for a command, which should end when all is true. */
export async function keepUp(pool: Pool, { now, names = UPKEEP_JOBS, onBegin }: KeepingUp): Promise<void> {
  for (const name of names) {
    onBegin?.(name);
    await HANDLERS[name](pool, { now, onProgress: () => {} });
  }
}
