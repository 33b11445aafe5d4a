import { formatRange } from '@/components/metrics/format-range';
import type { Reading } from '@/lib/domain/reading';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import classes from './cells.module.css';

/** A score with its interval and what it rests on; greyed where too few answered. */
export function ScoreCell({ score }: { score: Reading }) {
  return (
    <>
      <span className={classes['score']} data-told={score.answered >= MINIMUM_ANSWERS || undefined}>
        {formatValue(score.value, 'index')}
      </span>
      <span className={classes['under']}>{formatRange(score, 'index') ?? 'no interval'}</span>
      <span className={classes['under']}>n = {formatNumber(score.answered)}</span>
    </>
  );
}
