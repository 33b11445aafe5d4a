import { Command } from 'commander';
import { formatNumber } from '@/lib/format/number';
import { printJson, printText } from './output';
import { Progress } from './progress';

export function mineCommand(): Command {
  return new Command('mine')
    .description(
      'Follow every customer through every journey and tally what they do; quick when nothing has changed.',
    )
    .option('--json', 'print one JSON document')
    .action(runMine);
}

async function runMine({ json }: { json?: true }): Promise<void> {
  const { mineJourneys } = await import('@/lib/mining/mine-journeys');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  let line: Progress | null = null;
  const started = performance.now();
  const outcome = await withDatabase(({ pool }) =>
    mineJourneys(pool, {
      now: new Date(),
      onProgress: ({ done, of }) => {
        line ??= new Progress(of);
        line.show(done, done);
      },
    }),
  ).finally(() => line?.end());
  const milliseconds = Math.round(performance.now() - started);
  if (json) return printJson({ ...outcome, milliseconds });
  printText(
    outcome.mined
      ? `Followed ${formatNumber(outcome.interactions)} interactions through ${outcome.journeys} ${outcome.journeys === 1 ? 'journey' : 'journeys'} in ${(milliseconds / 1000).toFixed(1)} s.`
      : 'Nothing has changed since the last time.',
  );
}
