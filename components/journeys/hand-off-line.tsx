import { IconArrowDown } from '@tabler/icons-react';
import { BandMark } from '@/components/metrics/band-mark';
import { formatNumber } from '@/lib/format/number';
import { formatReading } from '@/lib/format/reading';
import { formatWait } from '@/lib/format/wait';
import type { JourneyMap } from '@/lib/maps/schema';
import classes from './hand-off-line.module.css';

/** Where the design hands customers over to another department: how many went so, how long they waited, how they fared then. */
export function HandOffLine({ map: { stages, handOffs }, to }: { map: JourneyMap; to: string }) {
  const sequence = stages.flatMap(({ touchpoints }) => touchpoints);
  const at = sequence.findIndex(({ slug }) => slug === to);
  const [before, here] = [sequence[at - 1], sequence[at]];
  if (before === undefined || here === undefined || before.department === here.department) return null;
  const pair = handOffs.pairs.find(
    ({ from, to: end }) => from.touchpoint === before.slug && end.touchpoint === here.slug,
  );
  return (
    <div className={classes['line']}>
      <p className={classes['words']}>
        <IconArrowDown size={14} stroke={2} aria-hidden />
        <span>
          {before.departmentName} hands over to {here.departmentName}
          {pair === undefined
            ? handOffs.minedAt === null
              ? ''
              : ': nobody went straight on'
            : `: ${formatNumber(pair.count)} times, ${pair.medianWait === null ? 'wait unknown' : `median wait ${formatWait(pair.medianWait)}`}, score after ${formatReading(pair.scoreAfter, 'index')}`}
        </span>
      </p>
      {pair !== undefined && pair.scoreAfter.answered > 0 && <BandMark band={pair.band} />}
    </div>
  );
}
