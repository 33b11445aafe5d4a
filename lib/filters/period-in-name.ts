import { addDays } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';

/** A period in the name of a file, with its last day as people say it: `2017-05-01-to-2017-05-31`. */
export function periodInName({ from, to }: Period): string {
  return `${from}-to-${addDays(to, -1)}`;
}
