import type { MetricReading } from '@/lib/domain/metrics/metric';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { MapSides, MapTouchpoint, ScorePoint } from '@/lib/maps/schema';

/** What customers expected beside what they met, on both sides of a comparison; null where nobody was asked. */
export function expectationWords(
  { metrics: { cxIndex } }: Pick<MapTouchpoint, 'metrics'>,
  against: MapSides | null,
): string | null {
  if (cxIndex === undefined) return null;
  const own = pairWords(cxIndex);
  if (against === null) return own;
  const other = cxIndex.previous === null ? null : pairWords(cxIndex.previous);
  return own === null && other === null
    ? null
    : `${own ?? 'Expectation not answered'} (${against.other}: ${other?.toLowerCase() ?? 'not answered'})`;
}

function pairWords({ details }: MetricReading): string | null {
  const { expectation = null, reality = null } = details ?? {};
  if (expectation === null || reality === null) return null;
  return `Expected ${formatNumber(expectation, 1)}, got ${formatNumber(reality, 1)} of 10`;
}

/** 'From 70.1 to 74.3, lowest 68.0' of the points that are known. */
export function describeCourse(course: readonly ScorePoint[]): string {
  const known = course.flatMap(({ value }) => (value === null ? [] : [value]));
  return `Score over the period: from ${words(known[0])} to ${words(known.at(-1))}, lowest ${words(Math.min(...known))}, highest ${words(Math.max(...known))}`;
}

function words(value: number | undefined): string {
  return formatValue(value ?? null, 'index');
}
