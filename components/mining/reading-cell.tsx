import { formatRange } from '@/components/metrics/format-range';
import { BandMark } from '@/components/metrics/band-mark';
import type { Reading } from '@/lib/domain/reading';
import type { Band } from '@/lib/domain/vocabulary';
import { formatAnswered, formatValue } from '@/lib/format/reading';
import classes from '@/components/touchpoints/touchpoint-table.module.css';

/** A share with its interval below it. */
export function ShareCell({ reading }: { reading: Reading }) {
  return (
    <>
      {formatValue(reading.value, 'percent')}
      {reading.value !== null && <span className={classes['under']}>{formatRange(reading, 'percent')}</span>}
    </>
  );
}

/** A score with its interval and on how many answers it rests; with its band only where it can be told. */
export function ScoreCell({ score, band }: { score: Reading; band?: Band }) {
  if (score.value === null) return <span className={classes['under']}>no answers</span>;
  const told = band !== undefined && band !== 'cannot_tell';
  return (
    <>
      <span className={classes['score']} data-told={told || undefined}>
        {told && <BandMark band={band} />}
        {formatValue(score.value, 'index')}
      </span>
      <span className={classes['under']}>
        {formatRange(score, 'index') ?? 'no interval'}, {formatAnswered(score.answered)}
      </span>
    </>
  );
}
