import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { isAnyAstray, moveAstray } from '@/db/queries/merged-touchpoints';
import { listPartitions } from '@/db/queries/move-personas';
import { dropEmptyTallies, moveTallies } from '@/db/queries/move-tallies';
import { readTimezone } from '@/db/queries/read-timezone';

export interface MoveProgress {
  /** Months. */
  done: number;
  of: number;
}

/**
 * Brings interactions and tallies to where their touchpoint was merged to, or back where that was undone. Month by month, each in a transaction of its
 * own that keeps writers out: readers never see a contact twice or not at all, and a run that was killed is simply made again. Returns how many moved.
 */
export async function moveTouchpoints(
  db: Db,
  { onProgress = () => {} }: { onProgress?: (progress: MoveProgress) => void } = {},
): Promise<number> {
  if (!(await isAnyAstray(db))) return 0;
  const partitions = await listPartitions(db);
  let moved = 0;
  for (const [index, partition] of partitions.entries()) {
    moved += await db.transaction((tx) => moveMonth(tx, partition));
    onProgress({ done: index + 1, of: partitions.length });
  }
  return moved;
}

async function moveMonth(tx: Db, partition: string): Promise<number> {
  await lockOutIngest(tx);
  const moved = await moveAstray(tx, partition, await readTimezone(tx));
  if (moved === 0) return 0;
  await moveTallies(tx, { signed: true });
  await dropEmptyTallies(tx);
  await bumpRevision(tx);
  return moved;
}
