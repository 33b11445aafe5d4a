import type { Unit } from '@/lib/domain/metrics/metric';
import type { Change } from '@/lib/domain/reading';
import { formatSigned } from '@/lib/format/number';

/** 'between −0.4 and +4.6', for short '−0.4 to +4.6'; null where no interval can be given. */
export function changeRange({ low, high }: Change, unit: Unit, short: boolean): string | null {
  if (low === null || high === null) return null;
  const decimals = unit === 'mean' ? 2 : 1;
  const [from, to] = [formatSigned(low, decimals), formatSigned(high, decimals)];
  return short ? `${from} to ${to}` : `between ${from} and ${to}`;
}
