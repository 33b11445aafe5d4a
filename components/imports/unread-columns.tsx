import { formatNumber } from '@/lib/format/number';
import classes from './unread-columns.module.css';

/** More of them are a list to look into, not to read on the way. */
const SHOWN = 8;

/** Columns of the file of which the mapping knows nothing. */
export function UnreadColumns({ unused, total }: { unused: readonly string[]; total: number }) {
  if (unused.length <= SHOWN) return unused.join(', ');
  return (
    <details>
      <summary className={classes['summary']}>
        {formatNumber(unused.length)} of {formatNumber(total)}
      </summary>
      {unused.join(', ')}
    </details>
  );
}
