import { Command } from 'commander';
import { isDay } from '@/lib/domain/day';
import { formatNumber } from '@/lib/format/number';
import { WrongUsage } from './explain-failure';
import { printJson, printText } from './output';

interface Options {
  asOf?: string;
  json?: true;
}

export function detectCommand(): Command {
  return new Command('detect')
    .description(
      'Look for what got worse in the last complete weeks, and flag it for the department that owns it.',
    )
    .option('--as-of <day>', 'as if answers on or after this day did not exist')
    .option('--json', 'print one JSON document')
    .action(runDetect);
}

async function runDetect({ asOf, json }: Options): Promise<void> {
  if (asOf !== undefined && !isDay(asOf)) {
    throw new WrongUsage([{ path: 'as-of', message: 'must be a day of the calendar, such as 2026-03-09' }]);
  }
  const { detectFlags } = await import('@/lib/detection/detect-flags');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const run = await withDatabase(({ pool }) => detectFlags(pool, { now: new Date(), asOf }));
  if (json) return printJson(run);
  const { tests, touchpoints, milliseconds, flagged, evidenceAdded, recovered, expectedFalse } = run;
  printText(
    `Made ${formatNumber(tests)} tests at ${formatNumber(touchpoints)} touchpoints for the weeks before ${run.asOf} in ${(milliseconds / 1000).toFixed(1)} s: ` +
      `${flagged} flagged, ${evidenceAdded} pieces of evidence added, ${recovered} recovered; at most ${formatNumber(expectedFalse, 2)} false alarms to be expected.`,
  );
}
