import { IconArrowDown } from '@tabler/icons-react';
import { BandMark } from '@/components/metrics/band-mark';
import { formatRange } from '@/components/metrics/format-range';
import { OpenLine } from '@/components/ownership/open-line';
import { queueHref } from '@/components/ownership/queue-href';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered, formatValue } from '@/lib/format/reading';
import { formatWait } from '@/lib/format/wait';
import type { JourneyMap, JourneyMapQuery, MapHandOff } from '@/lib/maps/schema';
import classes from './hand-off-line.module.css';

/** Where the design hands customers over to another department: how many went so, how long they waited, how they fared then. */
export function HandOffLine({ map, to, query }: { map: JourneyMap; to: string; query: JourneyMapQuery }) {
  const { stages, handOffs } = map;
  const sequence = stages.flatMap(({ touchpoints }) => touchpoints);
  const at = sequence.findIndex(({ slug }) => slug === to);
  const [before, here] = [sequence[at - 1], sequence[at]];
  if (before === undefined || here === undefined || before.department === here.department) return null;
  const pair = handOffs.pairs.find(
    ({ from, to: end }) => from.touchpoint === before.slug && end.touchpoint === here.slug,
  );
  const issues = handOffs.issues.find(({ from, to: end }) => from === before.slug && end === here.slug);
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
      {issues !== undefined && <OpenLine issues={issues} href={handOffQueueHref(query, here.slug)} />}
    </div>
  );
}

/** The queue knows the touchpoint that receives. */
export function handOffQueueHref({ persona }: JourneyMapQuery, to: string): string {
  return queueHref({ touchpoint: [to], persona });
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
