import type { Period } from './period';

/** The same days as the fewest periods, in order: those that overlap or touch become one. */
export function joinPeriods(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (const period of periods.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1);
    if (last === undefined || period.from > last.to) joined.push({ ...period });
    else if (period.to > last.to) last.to = period.to;
  }
  return joined;
}
