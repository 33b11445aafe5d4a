import type { Unit } from '@/lib/domain/metrics/metric';
import type { Reading } from '@/lib/domain/reading';
import { formatValue } from '@/lib/format/reading';

/** '58.8 to 62.5': an interval where there is no room for words; null where none can be given. */
export function formatRange({ low, high }: Pick<Reading, 'low' | 'high'>, unit: Unit): string | null {
  return low === null || high === null ? null : `${formatValue(low, unit)} to ${formatValue(high, unit)}`;
}
