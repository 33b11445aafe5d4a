import { expect, test } from 'vitest';
import type { ChartSignal, ControlChart } from '@/lib/domain/control-chart';
import { addDays } from '@/lib/domain/day';
import { describeSignals } from './signal-words';

const week = (index: number) => addDays('2026-03-02', 7 * index);
const points = Array.from({ length: 10 }, (_, index) => ({
  from: week(index),
  to: week(index + 1),
  value: 70,
  answered: 50,
  low: 61,
  high: 90,
  counted: true,
  running: false,
}));
const signal = (from: number, to: number, rest: Partial<ChartSignal> = {}): ChartSignal => ({
  kind: 'outside',
  side: 'low',
  from: week(from),
  to: week(to),
  points: to - from + 1,
  value: 52,
  limit: 61,
  mean: 75,
  ...rest,
});
const chart = (...signals: ChartSignal[]): ControlChart => ({
  metric: 'csat',
  method: 'laney',
  points,
  baseline: null,
  counted: points.length,
  signals,
});

test('a week outside is named with its value and its limit', () => {
  expect(describeSignals(chart(signal(1, 1)), 'week')).toEqual([
    'Week of 9 Mar 2026: 52.0%, below the lower limit of 61.0%.',
  ]);
});

test('weeks outside that follow each other are one sentence, a later one another', () => {
  expect(describeSignals(chart(signal(1, 1), signal(2, 2, { value: 48 }), signal(4, 4)), 'week')).toEqual([
    'Week of 30 Mar 2026: 52.0%, below the lower limit of 61.0%.',
    'Week of 9 Mar 2026 to week of 16 Mar 2026: 2 weeks below the lower limit, the lowest 48.0% against a limit of 61.0% (week of 16 Mar 2026).',
  ]);
});

test('a run and points near a limit are said of the mean', () => {
  const run = signal(0, 8, { kind: 'run', side: 'high' });
  const near = signal(1, 4, { kind: 'near_limit' });
  expect(describeSignals(chart(near, run), 'week')).toEqual([
    'Week of 2 Mar 2026 to week of 27 Apr 2026: 9 weeks in a row above the mean of 75.0%.',
    'Week of 9 Mar 2026 to week of 30 Mar 2026: three of four weeks nearer the lower limit than the mean of 75.0%.',
  ]);
});
