import { formatNumber } from '@/lib/format/number';
import classes from './funnel-steps.module.css';

export interface FunnelStep {
  name: string;
  /** What is counted. */
  about: string;
  count: number;
  /** What it is of the step before. */
  words: string;
}

/** Steps of which each is part of the one before, as bars below each other; a list for those who hear it. */
export function FunnelSteps({ steps, label }: { steps: readonly FunnelStep[]; label: string }) {
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <ol aria-label={label} className={classes['steps']}>
      {steps.map(({ name, about, count, words }) => (
        <li key={name} className={classes['step']}>
          <p className={classes['name']}>
            <strong>{name}</strong>
            <span className={classes['about']}>{about}</span>
          </p>
          <span className={classes['track']} aria-hidden>
            <span className={classes['fill']} style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <p className={classes['figures']}>
            <strong>{formatNumber(count)}</strong> <span className={classes['about']}>{words}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
