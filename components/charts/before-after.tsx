'use client';

import type { ReactNode } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import { PointSign } from './point-sign';
import classes from './time-lines.module.css';

export interface BeforeAfterPoint {
  /** First day of the week; names it on the axis. */
  from: string;
  /** Null: a gap. */
  value: number | null;
  low: number | null;
  high: number | null;
  running: boolean;
  /** What it says in words, for the tooltip. */
  words: readonly string[];
}

/** Points from one to another, and what they come to together. */
export interface ComparedWindow {
  from: string;
  to: string;
  value: number | null;
  label: string;
}

interface BeforeAfterProps {
  points: readonly BeforeAfterPoint[];
  before: ComparedWindow | null;
  after: ComparedWindow | null;
  /** The first point with the fix. */
  fix: string | null;
  /** Lines of the value axis; the outer ones are its ends. */
  ticks: readonly number[];
  height: number;
  formatTick: (value: number) => string;
  formatDay: (from: string) => string;
  label: string;
}

const TICK = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

/** A figure week by week with its intervals, and the two windows that are compared. */
export default function BeforeAfter(props: BeforeAfterProps) {
  const { points, before, after, fix, ticks, height, formatTick, formatDay, label } = props;
  const rows = points.map(({ from, value, low, high, running, words }) => ({
    from,
    value,
    words,
    sign: running ? 'running' : null,
    spread: value === null || low === null || high === null ? null : [value - low, high - value],
  }));
  const windows = [
    { window: before, color: 'var(--series-5)' },
    { window: after, color: 'var(--series-2)' },
  ];
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
      <ComposedChart data={rows} margin={{ top: 24, right: 12, bottom: 0, left: 0 }} title={label}>
        {windows.map(
          ({ window, color }) =>
            window !== null && (
              <ReferenceArea
                key={color}
                x1={window.from}
                x2={window.to}
                fill={color}
                fillOpacity={0.14}
                label={{ value: window.label, position: 'insideTop', ...TICK, fontWeight: 600 }}
              />
            ),
        )}
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="from"
          tickFormatter={formatDay}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          minTickGap={28}
        />
        <YAxis
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={[...ticks]}
          interval={0}
          allowDataOverflow
          tickFormatter={formatTick}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width={56}
        />
        {windows.map(
          ({ window, color }) =>
            window !== null &&
            window.value !== null && (
              <ReferenceLine
                key={color}
                segment={[
                  { x: window.from, y: window.value },
                  { x: window.to, y: window.value },
                ]}
                stroke={color}
                strokeWidth={2.5}
                strokeDasharray="7 4"
              />
            ),
        )}
        {fix !== null && (
          <ReferenceLine
            x={fix}
            stroke="var(--series-4)"
            strokeWidth={1.5}
            label={{ value: 'Fix', position: 'top', fill: 'var(--series-4)', fontSize: 12, fontWeight: 700 }}
          />
        )}
        <Line
          dataKey="value"
          type="linear"
          stroke="var(--series-1)"
          strokeWidth={2}
          dot={<PointSign color="var(--series-1)" />}
          activeDot={{ r: 4 }}
          isAnimationActive={false}
          connectNulls={false}
        >
          <ErrorBar
            dataKey="spread"
            width={4}
            stroke="var(--series-1)"
            strokeOpacity={0.55}
            isAnimationActive={false}
          />
        </Line>
        <Tooltip
          cursor={{ stroke: 'var(--mantine-color-dimmed)' }}
          isAnimationActive={false}
          content={describePoint}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function describePoint({ active, payload }: TooltipContentProps): ReactNode {
  const point: unknown = payload[0]?.payload;
  if (!active || !isPoint(point)) return null;
  const [title, ...rest] = point.words;
  return (
    <div className={classes['tooltip']}>
      <strong>{title}</strong>
      {rest.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </div>
  );
}

function isPoint(point: unknown): point is Pick<BeforeAfterPoint, 'words'> {
  return typeof point === 'object' && point !== null && 'words' in point;
}
