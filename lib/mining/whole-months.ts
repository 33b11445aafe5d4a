import { addDays, addMonths, monthStart } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';

/** The whole months that a period touches: what is mined is kept by month. */
export function wholeMonths({ from, to }: Period): Period {
  return { from: monthStart(from), to: addMonths(monthStart(addDays(to, -1)), 1) };
}
