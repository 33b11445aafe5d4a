import { IconArrowDown } from '@tabler/icons-react';
import { BandMark } from '@/components/metrics/band-mark';
import { formatRange } from '@/components/metrics/format-range';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered, formatValue } from '@/lib/format/reading';
import { formatWait } from '@/lib/format/wait';
import type { JourneyMap, MapHandOff } from '@/lib/maps/schema';
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
          To {here.departmentName}
          {pair === undefined
            ? handOffs.minedAt === null
              ? ''
              : ': nobody went straight on'
            : `: ${wordsOf(pair)}`}
        </span>
      </p>
      {pair !== undefined && pair.band !== 'cannot_tell' && <BandMark band={pair.band} />}
    </div>
  );
}

/** '788 times, median wait 1.2 days, score after 76.2 (73.6 to 78.9)'. */
function wordsOf({ count, medianWait, scoreAfter }: MapHandOff): string {
  const range = formatRange(scoreAfter, 'index');
  const score =
    scoreAfter.value === null
      ? 'nobody answered after it'
      : `score after ${formatValue(scoreAfter.value, 'index')} (${range ?? formatAnswered(scoreAfter.answered)})`;
  const wait = medianWait === null ? '' : `median wait ${formatWait(medianWait)}, `;
  return `${count === 1 ? 'once' : `${formatNumber(count)} times`}, ${wait}${score}`;
}
