import { Command } from 'commander';
import { formatMonth } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { printJson, printNote, printText } from './output';

export function commentsCommand(): Command {
  return new Command('comments')
    .description(
      'Lay out comments that are new or have changed for searching, with their tone and themes; imports do so by themselves.',
    )
    .option('--json', 'print one JSON document')
    .action(runComments);
}

async function runComments({ json }: { json?: true }): Promise<void> {
  const { refreshVerbatims } = await import('@/lib/feedback/refresh-verbatims');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const counts = await withDatabase(({ pool }) =>
    refreshVerbatims(pool, {
      now: new Date(),
      onProgress: ({ month, done, of }) => printNote(`${formatMonth(month)} (${done} of ${of})`),
    }),
  );
  if (json) return printJson(counts);
  printText(
    `${formatNumber(counts.laid)} comments laid out, ${formatNumber(counts.removed)} taken away, ${formatNumber(counts.months)} months brought up to date.`,
  );
}
