import type { Db } from '@/db/client';
import { compareVerbatims } from '@/db/queries/compare-verbatims';

export interface VerbatimCheck {
  /** Months that wait to be laid out. */
  stale: number;
  /** Of the others, those whose comments are not what a recount gives. */
  disagree: number;
}

/** Compares the comments laid out with those of the interactions, month by month (UTC). */
export async function checkVerbatims(db: Db): Promise<VerbatimCheck> {
  return await compareVerbatims(db);
}
