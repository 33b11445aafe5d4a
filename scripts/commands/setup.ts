import { Command } from 'commander';
import { printJson, printText } from './output';

export function setupCommand(): Command {
  return new Command('setup')
    .description('Print a new token with which the first admin is made in the browser.')
    .option('--json', 'print one JSON document')
    .action(runSetup);
}

async function runSetup({ json }: { json?: true }): Promise<void> {
  const { operator } = await import('@/lib/auth/viewer');
  const { env } = await import('@/lib/env');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const { offerSetup } = await import('@/lib/setup/offer-setup');
  const token = await withDatabase(({ pool }) => offerSetup(operator(pool, new Date())));
  const address = `${env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`}/setup`;
  if (json) return printJson({ token, address: token === null ? null : address });
  printText(
    token === null
      ? 'Corridor is set up already: somebody can sign in.'
      : `Make the first admin at ${address} with the token ${token}`,
  );
}
