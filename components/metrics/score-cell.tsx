import type { Band } from '@/lib/domain/vocabulary';
import type { Unit } from '@/lib/domain/metrics/metric';
import type { Reading } from '@/lib/domain/reading';
import { formatAnswered, formatValue } from '@/lib/format/reading';
import { BandMark } from './band-mark';
import { formatRange } from './format-range';
import classes from './score-cell.module.css';

interface ScoreCellProps {
  score: Reading;
  unit: Unit;
  band?: Band;
  /** Shown as too few to tell below this many answers. */
  fewest?: number;
}

/** A figure in a cell with its band, its interval and what it rests on. */
export function ScoreCell({ score, unit, band, fewest = 0 }: ScoreCellProps) {
  const told = band === undefined ? score.answered >= fewest : band !== 'cannot_tell';
  const range = formatRange(score, unit);
  return (
    <>
      <span className={classes['score']} data-told={(told && score.value !== null) || undefined}>
        {band !== undefined && <BandMark band={band} />}
        {formatValue(score.value, unit)}
      </span>
      <span className={classes['under']}>
        {score.answered === 0
          ? 'no answers'
          : `${range === null ? '' : `${range}, `}${formatAnswered(score.answered)}`}
      </span>
    </>
  );
}
