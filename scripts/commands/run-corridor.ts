import process from 'node:process';
import { Command, CommanderError } from 'commander';
import { commentsCommand } from './comments';
import { detectCommand } from './detect';
import { doctorCommand } from './doctor';
import { explainFailure } from './explain-failure';
import { importCommand } from './import';
import { migrateCommand } from './migrate';
import { personasCommand } from './personas';
import { mineCommand } from './mine';
import { reportCommand } from './report';
import { seedCommand } from './seed';
import { setupCommand } from './setup';
import { userCommand } from './user';

const EPILOGUE = `
Exit codes: 0 done, 1 failed or faults found, 2 wrong usage.
With --json standard output is one JSON document, also after a failure; all else goes to standard error.
Set DATABASE_URL to work on your own PostgreSQL; without it the local one in .data/ is used.`;

/** Runs one command and sets the exit code of the process. */
export async function runCorridor(words: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    process.exitCode = explainFailure(error, { json: words.includes('--json') });
  }
}

function program(): Command {
  const corridor = new Command('corridor')
    .description('Runs Corridor from the command line.')
    .helpCommand(false)
    .addHelpText('after', EPILOGUE)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Add --help to see what it takes.')
    .exitOverride();
  for (const make of [
    migrateCommand,
    seedCommand,
    setupCommand,
    importCommand,
    mineCommand,
    detectCommand,
    reportCommand,
    personasCommand,
    commentsCommand,
    doctorCommand,
    userCommand,
  ]) {
    inherit(corridor, make());
  }
  return corridor;
}

function inherit(parent: Command, command: Command): void {
  parent.addCommand(command.copyInheritedSettings(parent));
  for (const child of command.commands) child.copyInheritedSettings(command);
}
