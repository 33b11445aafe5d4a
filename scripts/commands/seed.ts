import { Command } from 'commander';
import { printJson, printNote, printText } from './output';

export function seedCommand(): Command {
  return new Command('seed')
    .description('Fill an empty store with the demo company, told in docs/demo.md.')
    .option('--json', 'print one JSON document')
    .action(runSeed);
}

async function runSeed({ json }: { json?: true }): Promise<void> {
  const { DEMO_SIGN_INS } = await import('@/lib/demo/demo-sign-ins');
  const { seedDemo } = await import('@/lib/demo/load-demo');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const seeded = await withDatabase(({ pool }) => seedDemo(pool, { now: new Date(), log: printNote }));
  if (json) return printJson(seeded);
  printText(
    seeded.loaded ? 'The demo company is in the store.' : 'The demo company was in the store already.',
  );
  for (const { role, email, password } of DEMO_SIGN_INS)
    printText(`  ${role}: ${email}, password ${password}`);
}
