import process from 'node:process';
import { Command } from 'commander';
import { EXIT } from './explain-failure';
import { printJson, printNote, printText } from './output';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Recount the tallies, examine migrations, partitions and settings, and say what to do about each fault.',
    )
    .option('--repair', 'first count tallies and sets of customers anew from the interactions')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExit code 1 when a fault is found.')
    .action(runDoctor);
}

async function runDoctor({ json, repair }: { json?: true; repair?: true }): Promise<void> {
  const { operator } = await import('@/lib/auth/viewer');
  const { examineStore } = await import('@/lib/doctor/examine-store');
  const { repairStore } = await import('@/lib/doctor/repair-store');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const examination = await withDatabase(
    async ({ pool }) => {
      const viewer = operator(pool, new Date());
      if (repair) {
        printNote('Counting anew …');
        await repairStore(viewer, pool);
      }
      return examineStore(viewer);
    },
    { migrates: false },
  );
  if (!examination.healthy) process.exitCode = EXIT.failed;
  if (json) return printJson(examination);
  for (const { about, faults, milliseconds } of examination.checks) {
    printText(`${faults.length === 0 ? 'ok   ' : 'FAULT'}  ${about}  (${milliseconds} ms)`);
    for (const { message, remedy } of faults) printText(`         ${message}\n         → ${remedy}`);
  }
  const count = examination.checks.reduce((sum, { faults }) => sum + faults.length, 0);
  printText(count === 0 ? 'All is well.' : `${count} ${count === 1 ? 'fault' : 'faults'} found.`);
}
