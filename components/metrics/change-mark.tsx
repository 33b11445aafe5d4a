import { IconArrowDown, IconArrowUp, IconEqual, IconQuestionMark } from '@tabler/icons-react';
import type { Unit } from '@/lib/domain/metrics/metric';
import type { Change } from '@/lib/domain/reading';
import type { ChangeVerdict } from '@/lib/domain/vocabulary';
import { formatChangeBy } from '@/lib/format/reading';
import { CHANGE_VERDICT_WORDS } from '@/lib/format/words';
import { changeRange } from './change-range';
import classes from './mark.module.css';
import tone from './tone.module.css';

interface ChangeMarkProps {
  change: Change | null;
  unit: Unit;
  /** Between what it lies, on a line of its own: in words, or short for tables. */
  interval?: 'words' | 'short';
}

const TONES: Readonly<Record<ChangeVerdict, string | undefined>> = {
  better: tone['good'],
  worse: tone['bad'],
  same: tone['untold'],
  cannot_tell: tone['untold'],
};

/** A change and what to make of it; coloured, and with an arrow, only where it is told from none. */
export function ChangeMark({ change, unit, interval }: ChangeMarkProps) {
  if (change === null || change.by === null)
    return <span className={classes['absent']}>Nothing to compare with</span>;
  const range = interval && changeRange(change, unit, interval === 'short');
  return (
    <span className={classes['change']}>
      <span className={`${classes['verdict']} ${TONES[change.verdict]}`}>
        <Sign change={change} />
        {CHANGE_VERDICT_WORDS[change.verdict]}
      </span>
      <span className={classes['by']}>{formatChangeBy(change.by, unit)}</span>
      {typeof range === 'string' && <span className={classes['range']}>{range}</span>}
    </span>
  );
}

/** The arrow says where the figure went; the word says whether that is good. */
function Sign({ change: { verdict, by } }: { change: Change }) {
  const look = { size: 14, stroke: 2.25, 'aria-hidden': true } as const;
  if (verdict === 'cannot_tell') return <IconQuestionMark {...look} />;
  if (verdict === 'same' || by === null) return <IconEqual {...look} />;
  return by > 0 ? <IconArrowUp {...look} /> : <IconArrowDown {...look} />;
}
