'use client';

import { useId, type ReactNode } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import { formatMonth } from '@/lib/format/day';
import classes from './month-bars.module.css';

export interface MonthBar {
  /** YYYY-MM. */
  month: string;
  /** Null: nothing to be known, a gap. */
  value: number | null;
  /** A running month is drawn hatched: it can only grow. */
  complete: boolean;
  /** What the figure is in words, for the tooltip. */
  words: string;
}

interface MonthBarsProps {
  months: readonly MonthBar[];
  height: number;
  /** CSS colour. */
  color: string;
  formatTick: (value: number) => string;
  label: string;
}

/** One bar a month. */
export default function MonthBars({ months, height, color, formatTick, label }: MonthBarsProps) {
  const hatch = useId();
  const bars = months.map(({ value, complete, ...month }) => ({
    ...month,
    over: complete ? value : null,
    running: complete ? null : value,
  }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
      <BarChart
        data={bars}
        margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="28%"
        title={label}
      >
        <defs>
          <pattern
            id={hatch}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={5} height={5} fill={color} opacity={0.18} />
            <line x1={0} y1={0} x2={0} y2={5} stroke={color} strokeWidth={2.5} />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="month"
          tickFormatter={(month: string) => formatMonth(month).slice(0, 3)}
          tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 12 }}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          interval="preserveEnd"
          minTickGap={6}
        />
        <YAxis
          tickFormatter={formatTick}
          tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 12 }}
          tickLine={false}
          axisLine={false}
          width={48}
          tickCount={4}
          allowDecimals={false}
        />
        <Tooltip
          cursor={{ fill: 'var(--mantine-color-text)', opacity: 0.06 }}
          isAnimationActive={false}
          content={describeBar}
        />
        <Bar dataKey="over" stackId="month" fill={color} radius={[2, 2, 0, 0]} isAnimationActive={false} />
        <Bar
          dataKey="running"
          stackId="month"
          fill={`url(#${hatch})`}
          stroke={color}
          strokeDasharray="3 2"
          radius={[2, 2, 0, 0]}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

function describeBar({ active, payload }: TooltipContentProps): ReactNode {
  const bar: unknown = payload[0]?.payload;
  return active && isBar(bar) ? (
    <div className={classes['tooltip']}>
      <strong>{formatMonth(bar.month)}</strong>
      <span>{bar.words}</span>
    </div>
  ) : null;
}

function isBar(bar: unknown): bar is Pick<MonthBar, 'month' | 'words'> {
  return typeof bar === 'object' && bar !== null && 'month' in bar && 'words' in bar;
}
