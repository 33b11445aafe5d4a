import { Sparkline } from './sparkline';
import type { SparkPoint } from './sparkline-shape';
import classes from './trend-cell.module.css';

interface TrendCellProps {
  /** What is drawn: 'Score of Monthly bill by week'. */
  name: string;
  points: readonly SparkPoint[];
  /** What the height stands for at the least. */
  span?: number;
  /** Whether it stands alone rather than in a table. */
  large?: boolean;
  format: (value: number) => string;
}

/** Twice what anybody would act on. */
const SPAN = 10;

/** A small trend in a cell, in words where there is too little of it to draw. */
export function TrendCell({ name, points, span = SPAN, large = false, format }: TrendCellProps) {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2) return <span>Too few to draw</span>;
  return (
    <div className={large ? undefined : classes['cell']}>
      <Sparkline
        points={points}
        span={span}
        large={large}
        label={`${name}: from ${format(first)} to ${format(last)}`}
      />
    </div>
  );
}
