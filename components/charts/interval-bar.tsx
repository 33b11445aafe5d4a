import type { Reading } from '@/lib/domain/reading';
import classes from './interval-bar.module.css';

const WIDTH = 100;

/** A score on its way from 0 to 100 with its interval, and its target as a notch. Says nothing that does not stand beside it in words. */
export function IntervalBar({ score, target }: { score: Reading; target?: number }) {
  const { value, low, high } = score;
  return (
    <svg
      aria-hidden
      className={classes['bar']}
      viewBox={`0 0 ${WIDTH} 8`}
      width="100%"
      height={8}
      preserveAspectRatio="none"
    >
      <rect className={classes['track']} width={WIDTH} height={2} y={3} />
      {value !== null && <rect className={classes['reached']} width={value} height={2} y={3} />}
      {low !== null && high !== null && (
        <rect className={classes['interval']} x={low} width={Math.max(0.6, high - low)} height={8} />
      )}
      {target !== undefined && (
        <rect className={classes['target']} x={Math.min(target, WIDTH - 0.6)} width={0.6} height={8} />
      )}
    </svg>
  );
}
