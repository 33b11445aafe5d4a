import type { SparkPoint } from '@/components/charts/sparkline-shape';

/** What a sparkline shows, for those who do not see it: 'CSAT by week: from 71.2% to 69.0%'. */
export function trendWords(
  label: string,
  step: string,
  points: readonly SparkPoint[],
  format: (value: number) => string,
): string {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${label} ${step}: nothing known`;
  if (known.length === 1) return `${label} ${step}: ${format(first)} once`;
  const ends = `from ${format(first)} to ${format(last)}`;
  const range = `between ${format(Math.min(...known))} and ${format(Math.max(...known))}`;
  const gaps = points.length - known.length;
  return `${label} ${step}: ${ends}, ${range}${gaps === 0 ? '' : `, ${gaps} of ${points.length} unknown`}`;
}
