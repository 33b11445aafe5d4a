import type { ImportView } from '@/lib/imports/schema';

/** Milliseconds from its beginning to its end; null while it has not come to one. */
export function durationOf({
  startedAt,
  finishedAt,
}: Pick<ImportView, 'startedAt' | 'finishedAt'>): number | null {
  return startedAt === null || finishedAt === null ? null : Date.parse(finishedAt) - Date.parse(startedAt);
}
