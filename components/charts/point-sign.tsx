/** A signal downwards or upwards, or a piece that is not over yet. */
export type SignKind = 'low' | 'high' | 'running';

interface PointSignProps {
  color: string;
  /** Given by the chart. */
  cx?: number;
  cy?: number;
  value?: unknown;
  payload?: { sign?: SignKind | null };
}

const PATHS = { low: 'M-6,-5 L6,-5 L0,6 Z', high: 'M-6,5 L6,5 L0,-6 Z' } as const;
const TONES = { low: 'var(--score-critical)', high: 'var(--score-healthy)' } as const;

/** A point of a line: a triangle that points to where a signal lies, a ring for what is still running, otherwise a dot. */
export function PointSign({ color, cx, cy, value, payload }: PointSignProps) {
  if (cx === undefined || cy === undefined || value === null || value === undefined) return null;
  const sign = payload?.sign ?? null;
  if (sign === null) return <circle cx={cx} cy={cy} r={2} fill={color} />;
  if (sign === 'running') {
    return <circle cx={cx} cy={cy} r={4} fill="var(--card)" stroke={color} strokeWidth={1.5} />;
  }
  return (
    <path d={PATHS[sign]} transform={`translate(${cx},${cy})`} fill={TONES[sign]} stroke="var(--card)" />
  );
}
