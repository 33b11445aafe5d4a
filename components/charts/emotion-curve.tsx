'use client';

import type { ReactNode } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import classes from './month-bars.module.css';

/** A score with its interval; null: a gap. */
export interface CurvePlace {
  value: number | null;
  interval: [number, number] | null;
}

export interface CurvePoint {
  name: string;
  one: CurvePlace;
  /** Of what is set beside. */
  other: CurvePlace | null;
  /** What the figures are in words, for the tooltip. */
  words: readonly string[];
}

/** Points that stand together. */
export interface CurveStretch {
  name: string;
  points: number;
}

interface EmotionCurveProps {
  points: readonly CurvePoint[];
  stretches: readonly CurveStretch[];
  height: number;
  label: string;
}

const TICKS = [0, 25, 50, 75, 100];
const LONGEST_NAME = 19;
const NAMES_HEIGHT = 112;

/** Scores from 0 to 100 over a sequence, each with its interval as a ribbon; broken where nothing is known. */
export default function EmotionCurve({ points, stretches, height, label }: EmotionCurveProps) {
  const drawn = points.map(({ name, words, one, other }, at) => ({
    at: at + 1,
    name,
    words,
    one: one.value,
    oneInterval: one.interval,
    other: other?.value ?? null,
    otherInterval: other?.interval ?? null,
  }));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 960, height }}>
      <ComposedChart data={drawn} margin={{ top: 24, right: 12, bottom: 0, left: 0 }} title={label}>
        {spansOf(stretches).map(({ name, from, to }, at) => (
          <ReferenceArea
            key={name}
            x1={from}
            x2={to}
            fill="var(--mantine-color-text)"
            fillOpacity={at % 2 === 0 ? 0.045 : 0}
            ifOverflow="visible"
            label={{
              value: shortened(name, Math.max(4, Math.round((to - from) * 4.5))),
              position: 'top',
              fill: 'var(--mantine-color-text)',
              fontSize: 12,
              fontWeight: 600,
            }}
          />
        ))}
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={[0.5, points.length + 0.5]}
          ticks={drawn.map(({ at }) => at)}
          interval={0}
          height={NAMES_HEIGHT}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          tickFormatter={(at: number) => shortened(points[at - 1]?.name ?? '', LONGEST_NAME)}
          angle={-50}
          textAnchor="end"
          tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 11 }}
        />
        <YAxis
          domain={[0, 100]}
          ticks={TICKS}
          tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 12 }}
          tickLine={false}
          axisLine={false}
          width={52}
        />
        <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--line)' }} content={describePoint} />
        <Area dataKey="otherInterval" {...RIBBON} fill="var(--series-4)" />
        <Area dataKey="oneInterval" {...RIBBON} fill="var(--series-1)" />
        <Line dataKey="other" {...CURVE} stroke="var(--series-4)" strokeDasharray="5 3" />
        <Line dataKey="one" {...CURVE} stroke="var(--series-1)" dot={DOT} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const RIBBON = {
  type: 'linear',
  stroke: 'none',
  fillOpacity: 0.2,
  connectNulls: false,
  activeDot: false,
  isAnimationActive: false,
} as const;
const CURVE = {
  type: 'linear',
  strokeWidth: 2,
  connectNulls: false,
  isAnimationActive: false,
  dot: { r: 3, strokeDasharray: '0', fill: 'var(--card)' },
} as const;
const DOT = { r: 3.5, fill: 'var(--series-1)', strokeWidth: 0 };

function spansOf(stretches: readonly CurveStretch[]): { name: string; from: number; to: number }[] {
  let from = 0.5;
  return stretches.map(({ name, points }) => {
    const span = { name, from, to: from + points };
    from = span.to;
    return span;
  });
}

function shortened(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
}

function describePoint({ active, payload }: TooltipContentProps): ReactNode {
  const point: unknown = payload[0]?.payload;
  return active && isPoint(point) ? (
    <div className={classes['tooltip']}>
      <strong>{point.name}</strong>
      {point.words.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </div>
  ) : null;
}

function isPoint(point: unknown): point is Pick<CurvePoint, 'name' | 'words'> {
  return typeof point === 'object' && point !== null && 'name' in point && 'words' in point;
}
