import { Command } from 'commander';
import { printJson, printText } from './output';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database up to date.')
    .option('--json', 'print one JSON document')
    .action(runMigrate);
}

async function runMigrate({ json }: { json?: true }): Promise<void> {
  const { migrate } = await import('@/db/migrate');
  const { prepareQueue } = await import('@/lib/jobs/queue');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const applied = await withDatabase(
    async ({ pool }) => {
      const done = await migrate(pool);
      await prepareQueue(pool);
      return done;
    },
    { migrates: false },
  );
  if (json) return printJson({ applied });
  printText(
    applied.length === 0 ? 'Nothing to do: the database is up to date.' : `Applied ${applied.join(', ')}.`,
  );
}
