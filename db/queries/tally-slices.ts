import { monthStart, type Day } from '@/lib/domain/day';
import { cutPeriod, type Period } from '@/lib/domain/period';
import type { Grain } from '../schema/tallies';

/** Days that are summed up under one key. */
export interface Span extends Period {
  key: number;
}

/** The part of a span that rows of one grain add up to. */
export interface Slice extends Span {
  grain: Grain;
}

/** The whole months of a span by month and its ragged ends by day: the fewest rows that add up to it. */
export function sliceByGrain({ key, ...period }: Span): Slice[] {
  const pieces = cutPeriod(period, 'month').map(({ from, to }) => {
    const grain: Grain = isFirst(from) && isFirst(to) ? 'month' : 'day';
    return { key, grain, from, to };
  });
  return joinSlices(pieces);
}

/** A span by day alone. */
export const sliceByDay = (span: Span): Slice[] => [{ ...span, grain: 'day' }];

/** Slices of one grain that follow each other as one, under the key of the first. */
export function joinSlices(slices: readonly Slice[]): Slice[] {
  const joined: Slice[] = [];
  for (const slice of slices) {
    const last = joined.at(-1);
    if (last?.grain === slice.grain && last.to === slice.from) last.to = slice.to;
    else joined.push({ ...slice });
  }
  return joined;
}

function isFirst(day: Day): boolean {
  return monthStart(day) === day;
}
