import type { ReactNode } from 'react';
import { formatRange } from '@/components/metrics/format-range';
import type { Reading } from '@/lib/domain/reading';
import { formatAnswered, formatValue } from '@/lib/format/reading';
import classes from './score-line.module.css';

interface ScoreLineProps {
  reading: Reading;
  /** Whether there is enough to tell by; greyed otherwise. */
  told: boolean;
  /** Whose it is, where two stand together. */
  label?: string | undefined;
  /** Of what is set beside. */
  other?: boolean;
  children?: ReactNode;
}

/** A score with its interval and how many answers it rests on. */
export function ScoreLine({ reading, told, label, other = false, children }: ScoreLineProps) {
  const { value, answered } = reading;
  const range = formatRange(reading, 'index');
  return (
    <p className={classes['line']} data-side={other ? 'other' : 'one'}>
      {label !== undefined && <span className={classes['label']}>{label}</span>}
      <span className={classes['value']} data-told={told || undefined}>
        {formatValue(value, 'index')}
      </span>
      {children}
      <span className={classes['range']}>
        {answered === 0 ? 'no answers' : `${range === null ? '' : `${range}, `}${formatAnswered(answered)}`}
      </span>
    </p>
  );
}
