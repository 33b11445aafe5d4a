import type { Pool } from '@/db/client';
import { addDays, weekStart, type Day } from '@/lib/domain/day';
import { detectFlags } from './detect-flags';
import type { DetectionRun } from './schema';

/** Detection as it would have run every Monday from the first to the last day, both included: each run knows nothing of what came after its day. */
export async function replayDetection(
  pool: Pool,
  { from, to, now }: { from: Day; to: Day; now: Date },
): Promise<DetectionRun[]> {
  const runs: DetectionRun[] = [];
  const first = weekStart(addDays(from, 6));
  for (let day = first; day <= to; day = addDays(day, 7)) {
    runs.push(await detectFlags(pool, { now, asOf: day }));
  }
  return runs;
}
