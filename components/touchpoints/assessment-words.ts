import { formatSigned } from '@/lib/format/number';
import type { Assessment } from '@/lib/touchpoints/detail-schema';

/** 'Q2 2026', by the first day of the quarter. */
export function quarterName(quarter: string): string {
  return `Q${Math.ceil(Number(quarter.slice(5, 7)) / 3)} ${quarter.slice(0, 4)}`;
}

/** The gap with its interval, and what to make of it. */
export function describeGap(gap: Assessment['gap']): string {
  if (gap === null) return 'Cannot tell: needs an estimate and answers';
  const { by, low, high } = gap;
  const range = `${formatSigned(by, 1)} points, between ${formatSigned(low, 1)} and ${formatSigned(high, 1)}`;
  if (low > 0) return `${range}: customers are less satisfied than the department believes`;
  if (high < 0) return `${range}: customers are more satisfied than the department believes`;
  return `${range}: the two agree as far as can be told`;
}
