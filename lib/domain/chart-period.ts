import { addDays, addMonths, monthStart, quarterStart, weekStart, type Day } from './day';
import { bucketStart, cutPeriod, type Bucket, type Period } from './period';

/** Longer than any day, week or month. */
const MORE_THAN_A_PIECE = 40;

/**
 * The pieces of a control chart that ends with the one that holds `last`: days from two months before, weeks from the quarter a year before, months
 * from the quarter three years before. It begins with a month or a quarter so that the baseline, its first points, stays what it is until that turns.
 */
export function chartPieces(grain: Bucket, last: Day): Period[] {
  const current = bucketStart(last, grain);
  const [piece] = cutPeriod({ from: current, to: addDays(current, MORE_THAN_A_PIECE) }, grain);
  return cutPeriod({ from: startOf(grain, last), to: piece?.to ?? addDays(last, 1) }, grain);
}

function startOf(grain: Bucket, last: Day): Day {
  if (grain === 'day') return monthStart(addMonths(last, -2));
  if (grain === 'week') return weekStart(quarterStart(addMonths(last, -12)));
  return quarterStart(addMonths(last, -36));
}
