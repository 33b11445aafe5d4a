import { countPartition, listMonthPartitions } from '@/db/queries/month-partitions';
import type { Viewer } from '@/lib/auth/viewer';
import { addMonths, monthStart, type Day } from '@/lib/domain/day';
import type { RetentionPreview, RetentionQuery } from './schema';

/** What would go the next night if contacts were kept for so many months; changes nothing. */
export async function previewRetention(
  { db, now }: Viewer,
  { months }: RetentionQuery,
): Promise<RetentionPreview> {
  const keptFrom = firstKeptMonth(now, months);
  const partitions: RetentionPreview['partitions'] = [];
  let staying = 0;
  for (const partition of await listMonthPartitions(db)) {
    const counts = await countPartition(db, partition);
    if (partition.month < keptFrom) partitions.push({ month: partition.month, ...counts });
    else staying += counts.interactions;
  }
  return { months, keptFrom, partitions, staying };
}

/** So many whole months (UTC) before the one that has begun are kept. */
export function firstKeptMonth(now: Date, months: number): Day {
  return addMonths(monthStart(now.toISOString().slice(0, 10)), -months);
}
