import { formatBytes } from '@/lib/format/bytes';
import { formatTimeLeft } from '@/lib/format/duration';
import type { Work } from './desk';
import { Progress } from './progress';

/** How much of the file has gone out; then the server has it all, and what it does nobody can foretell. */
export function SendingProgress({
  purpose,
  file,
  share,
  millisecondsLeft,
}: Extract<Work, { kind: 'sending' }>) {
  if (share >= 1) {
    return (
      <Progress
        label={purpose === 'check' ? `Dry run of ${file.name}` : `Starting the import of ${file.name}`}
        share={null}
        detail={
          purpose === 'check'
            ? 'The server reads the file and writes nothing.'
            : 'The whole file has arrived.'
        }
      />
    );
  }
  const sent = `${formatBytes(file.size * share)} of ${formatBytes(file.size)} sent`;
  return (
    <Progress
      label={`Sending ${file.name}`}
      share={share}
      detail={millisecondsLeft === null ? sent : `${sent}, ${formatTimeLeft(millisecondsLeft)} left`}
    />
  );
}
