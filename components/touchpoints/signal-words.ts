import type { ChartSignal, ControlChart } from '@/lib/domain/control-chart';
import type { Day } from '@/lib/domain/day';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Bucket } from '@/lib/domain/period';
import { formatBucket } from '@/lib/format/day';
import { formatValue } from '@/lib/format/reading';
import { BUCKET_WORDS } from '@/lib/format/words';

/** Signals in sentences, the latest first; points outside that follow each other are one sentence. */
export function describeSignals({ signals, points, metric }: ControlChart, grain: Bucket): string[] {
  const { unit } = definitionOf(metric);
  const order = new Map(points.filter(({ counted }) => counted).map(({ from }, index) => [from, index]));
  const groups = joinOutside(signals, order);
  return groups
    .filter((group) => !groups.some((other) => saysMore(other, group)))
    .toSorted((a, b) => (a.last.to < b.last.to ? 1 : -1))
    .map((group) => wordsOf(group, grain, (value) => formatValue(value, unit)));
}

/** Where a piece lies in time, with its year: 'week of 9 Mar 2026'. */
export function pieceName(day: Day, grain: Bucket): string {
  return grain === 'month' ? formatBucket(day, grain) : `${formatBucket(day, grain)} ${day.slice(0, 4)}`;
}

interface Group {
  first: ChartSignal;
  last: ChartSignal;
  /** The furthest out. */
  extreme: ChartSignal;
  points: number;
}

/** What lies near a limit where most lies beyond it needs no sentence of its own. */
function saysMore(other: Group, { first, last }: Group): boolean {
  return (
    last.kind === 'near_limit' &&
    other.last.kind === 'outside' &&
    other.last.side === last.side &&
    other.first.from <= last.to &&
    other.last.to >= first.from
  );
}

function joinOutside(signals: readonly ChartSignal[], order: ReadonlyMap<Day, number>): Group[] {
  const groups: Group[] = [];
  for (const signal of signals) {
    const open = groups.findLast(
      ({ last }) => last.kind === 'outside' && signal.kind === 'outside' && last.side === signal.side,
    );
    const follows = open && (order.get(signal.from) ?? 0) - (order.get(open.last.to) ?? 0) === 1;
    if (!follows) {
      groups.push({ first: signal, last: signal, extreme: signal, points: signal.points });
      continue;
    }
    open.last = signal;
    open.points += 1;
    const further =
      signal.side === 'low' ? signal.value < open.extreme.value : signal.value > open.extreme.value;
    if (further) open.extreme = signal;
  }
  return groups;
}

function wordsOf({ first, last, extreme, points }: Group, grain: Bucket, format: (value: number) => string) {
  const { many } = BUCKET_WORDS[grain];
  const where = last.side === 'low' ? 'below' : 'above';
  const limit = last.side === 'low' ? 'lower' : 'upper';
  const span =
    first.from === last.to
      ? capitalised(pieceName(first.from, grain))
      : `${capitalised(pieceName(first.from, grain))} to ${pieceName(last.to, grain)}`;
  if (last.kind === 'run') {
    return `${span}: ${points} ${many} in a row ${where} the mean of ${format(last.mean)}.`;
  }
  if (last.kind === 'near_limit') {
    return `${span}: three of four ${many} nearer the ${limit} limit than the mean of ${format(last.mean)}.`;
  }
  if (points === 1) {
    return `${span}: ${format(last.value)}, ${where} the ${limit} limit of ${format(last.limit)}.`;
  }
  const most = last.side === 'low' ? 'lowest' : 'highest';
  return `${span}: ${points} ${many} ${where} the ${limit} limit, the ${most} ${format(extreme.value)} against a limit of ${format(extreme.limit)} (${pieceName(extreme.from, grain)}).`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
