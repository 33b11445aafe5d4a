import { sparkShape, type SparkPoint } from './sparkline-shape';
import classes from './sparkline.module.css';

interface SparklineProps {
  points: readonly SparkPoint[];
  /** What the height stands for at the least, in the unit of the values. */
  span: number;
  /** What it shows, in words. */
  label: string;
  /** Whether it stands alone rather than beside a figure. */
  large?: boolean;
}

const SMALL = { width: 112, height: 36 };
const LARGE = { width: 280, height: 64 };

/** A small trend with gaps where nothing is known; takes the colour of the text. */
export function Sparkline({ points, span, label, large = false }: SparklineProps) {
  const { width, height } = large ? LARGE : SMALL;
  const { line, band, lone, last } = sparkShape(points, { width, height, span });
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes['sparkline']}
      data-large={large || undefined}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio={large ? 'xMinYMid meet' : 'xMaxYMid meet'}
    >
      {band !== '' && <path className={classes['band']} d={band} />}
      {line !== '' && <path className={classes['line']} d={line} />}
      {lone.map(({ x, y }) => (
        <circle key={x} className={classes['lone']} cx={x} cy={y} r={1.5} />
      ))}
      {last !== null && <circle className={classes['last']} cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  );
}
