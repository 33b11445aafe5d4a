'use client';

import type { ReactNode } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import { PointSign, type SignKind } from './point-sign';
import classes from './time-lines.module.css';

export interface TimePoint {
  /** First day of the piece; names it on the axis. */
  from: string;
  /** By the key of its series; null is a gap. */
  values: Readonly<Record<string, number | null>>;
  /** Between which the first series is expected to lie. */
  limits: [low: number, high: number] | null;
  sign: SignKind | null;
  /** What the point says in words, for the tooltip. */
  words: readonly string[];
}

export interface TimeSeries {
  key: string;
  color: string;
  dashed?: boolean;
}

/** A numbered event at a point. */
export interface TimeMark {
  from: string;
  number: string;
}

interface TimeLinesProps {
  points: readonly TimePoint[];
  series: readonly TimeSeries[];
  marks: readonly TimeMark[];
  /** The points from one to another that are looked at. */
  shaded: { from: string; to: string } | null;
  mean: number | null;
  /** Lines of the value axis; the outer ones are its ends. */
  ticks: readonly number[];
  height: number;
  formatTick: (value: number) => string;
  formatDay: (from: string) => string;
  label: string;
}

const TICK = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

/** Figures over time with the limits between which they are expected, and what happened when. */
export default function TimeLines(props: TimeLinesProps) {
  const { points, series, marks, shaded, mean, ticks, height, formatTick, formatDay, label } = props;
  const [first] = series;
  const rows = points.map(({ from, values, limits, sign, words }) =>
    Object.assign({ from, limits, sign, words }, values),
  );
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
      <ComposedChart data={rows} margin={{ top: 22, right: 12, bottom: 0, left: 0 }} title={label}>
        {shaded !== null && (
          <ReferenceArea
            x1={shaded.from}
            x2={shaded.to}
            fill="var(--mantine-color-text)"
            fillOpacity={0.05}
          />
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
        <Area
          dataKey="limits"
          type="step"
          fill="var(--series-1)"
          fillOpacity={0.1}
          stroke="var(--series-1)"
          strokeOpacity={0.55}
          strokeDasharray="2 3"
          isAnimationActive={false}
          activeDot={false}
          connectNulls={false}
        />
        {mean !== null && <ReferenceLine y={mean} stroke="var(--series-5)" strokeDasharray="6 4" />}
        {marks.map(({ from, number }) => (
          <ReferenceLine
            key={number}
            x={from}
            stroke="var(--series-4)"
            label={{ value: number, position: 'top', fill: 'var(--series-4)', fontSize: 12, fontWeight: 700 }}
          />
        ))}
        {series.map(({ key, color, dashed }) => (
          <Line
            key={key}
            dataKey={key}
            type="linear"
            stroke={color}
            strokeWidth={2}
            {...(dashed === true ? { strokeDasharray: '5 4' } : {})}
            dot={key === first?.key ? <PointSign color={color} /> : { r: 2, fill: color, strokeWidth: 0 }}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
            connectNulls={false}
          />
        ))}
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

function isPoint(point: unknown): point is Pick<TimePoint, 'words'> {
  return typeof point === 'object' && point !== null && 'words' in point;
}
