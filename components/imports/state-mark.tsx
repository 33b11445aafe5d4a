import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconClock,
  IconPlayerPlay,
  type Icon,
} from '@tabler/icons-react';
import type { ImportStatus } from '@/lib/domain/imports';
import type { ImportView } from '@/lib/imports/schema';
import classes from './state-mark.module.css';
import { STATUS_WORDS } from './words';

const ICONS: Readonly<Record<ImportStatus, Icon>> = {
  queued: IconClock,
  running: IconPlayerPlay,
  finished: IconCircleCheck,
  failed: IconAlertTriangle,
  undoing: IconArrowBackUp,
  undone: IconArrowBackUp,
};

/** The state of an import in a word and a sign. */
export function StateMark({
  status,
  bytesRead,
  fileBytes,
}: Pick<ImportView, 'status' | 'bytesRead' | 'fileBytes'>) {
  const StateIcon = ICONS[status];
  return (
    <span className={classes['mark']} data-status={status}>
      <StateIcon size={16} stroke={2} aria-hidden />
      {STATUS_WORDS[status]}
      {status === 'running' && fileBytes > 0 && `, ${Math.floor((bytesRead / fileBytes) * 100)}%`}
    </span>
  );
}
