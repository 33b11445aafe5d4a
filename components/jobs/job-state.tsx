import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconClock,
  IconPlayerPlay,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react';
import classes from '@/components/imports/state-mark.module.css';
import { formatNumber } from '@/lib/format/number';
import type { JobState as State, JobView } from '@/lib/jobs/schema';

const ICONS: Readonly<Record<State, Icon>> = {
  waiting: IconClock,
  running: IconPlayerPlay,
  failed_once: IconRefresh,
  done: IconCircleCheck,
  failed: IconAlertTriangle,
  cancelled: IconCircleOff,
};

const WORDS: Readonly<Record<State, string>> = {
  waiting: 'Waiting its turn',
  running: 'Running',
  failed_once: 'Failed, will be tried again',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** The state of a job in a word and a sign; of one that runs, how far it is. */
export function JobState({ state, progress }: Pick<JobView, 'state' | 'progress'>) {
  const StateIcon = ICONS[state];
  return (
    <span className={classes['mark']} data-status={state}>
      <StateIcon size={16} stroke={2} aria-hidden />
      {WORDS[state]}
      {progress !== null && `, ${formatNumber(progress.done)} of ${formatNumber(progress.total)}`}
    </span>
  );
}
