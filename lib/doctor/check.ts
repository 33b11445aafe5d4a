import type { Db } from '@/db/client';

/** Something is wrong, and what to do about it. */
export interface Fault {
  message: string;
  remedy: string;
}

/** One question about the health of the store; no faults: it is well. */
export interface Check {
  name: string;
  /** What it looks at, in a line. */
  about: string;
  run: (db: Db, now: Date) => Promise<Fault[]>;
}
