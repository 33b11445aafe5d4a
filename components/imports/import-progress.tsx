import { formatTimeLeft } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/number';
import type { ImportView } from '@/lib/imports/schema';
import { Progress } from './progress';

/** How far an import has come; nothing once it has ended. */
export function ImportProgress({ view }: { view: ImportView }) {
  const { status, bytesRead, fileBytes } = view;
  if (status === 'queued') {
    return <Progress label="Waiting its turn" share={null} detail="Another import runs before it." />;
  }
  if (status === 'undoing') {
    return <Progress label="Being undone" share={null} detail="What it wrote is being taken back." />;
  }
  if (status !== 'running') return null;
  return (
    <Progress
      label="Importing"
      share={fileBytes > 0 ? bytesRead / fileBytes : null}
      detail={`${progressWords(view)}. You may leave this page; the import goes on.`}
    />
  );
}

function progressWords({ rowsRead, rowsPerSecond, secondsLeft }: ImportView): string {
  const parts = [`${formatNumber(rowsRead)} rows read`];
  if (rowsPerSecond !== null) parts.push(`${formatNumber(rowsPerSecond)} rows/s`);
  if (secondsLeft !== null) parts.push(`${formatTimeLeft(secondsLeft * 1000)} left`);
  return parts.join(', ');
}
