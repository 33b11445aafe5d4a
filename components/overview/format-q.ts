import { formatNumber } from '@/lib/format/number';

/** A false-discovery rate: '0.012', '< 0.001'. */
export function formatQ(q: number): string {
  return q < 0.001 ? '< 0.001' : formatNumber(q, 3);
}
