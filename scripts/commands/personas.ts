import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { formatNumber } from '@/lib/format/number';
import { alignColumns } from './align-columns';
import { printJson, printNote, printText } from './output';
import { readOptions } from './read-options';

export function personasCommand(): Command {
  const list = new Command('list')
    .description('Print the personas in the order in which they are tried, with their rules and sizes.')
    .option('--json', 'print one JSON document')
    .action(runList);
  const assign = new Command('assign')
    .description('Give every customer the first persona that fits, and move contacts and tallies with them.')
    .option('--json', 'print one JSON document')
    .action(runAssign);
  const preview = new Command('preview')
    .description('Say what a rule would come to, without changing anything.')
    .argument('<rule>', 'a file with the rule as JSON')
    .option('--persona <slug>', 'the persona that it is for; a new one when left out')
    .option('--json', 'print one JSON document')
    .action(runPreview);
  return new Command('personas')
    .description('Who belongs to which persona.')
    .helpCommand(false)
    .addCommand(list)
    .addCommand(assign)
    .addCommand(preview);
}

async function runList({ json }: { json?: true }): Promise<void> {
  const { operator } = await import('@/lib/auth/viewer');
  const { listRules } = await import('@/lib/personas/list-rules');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const personas = await withDatabase(({ pool }) => listRules(operator(pool, new Date())));
  if (json) return printJson(personas);
  const rows = personas.map(({ priority, slug, customers, rule }) => [
    `${priority ?? ''}`,
    slug,
    formatNumber(customers),
    rule ?? (priority === null ? 'whom no persona fits' : 'whoever a source puts there'),
  ]);
  printText(alignColumns([['priority', 'persona', 'customers', 'who belongs to it'], ...rows]));
}

async function runAssign({ json }: { json?: true }): Promise<void> {
  const { operator } = await import('@/lib/auth/viewer');
  const { assignPersonas } = await import('@/lib/personas/assign-personas');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const now = new Date();
  const done = await withDatabase(({ pool }) =>
    assignPersonas(pool, {
      now,
      viewer: operator(pool, now),
      onProgress: ({ step, done: part, of }) => printNote(`${step}: ${part} of ${of}`),
    }),
  );
  if (json) return printJson(done);
  const { customers, changed, interactions } = done;
  printText(
    `${formatNumber(changed)} of ${formatNumber(customers)} customers have another persona; ${formatNumber(interactions)} contacts moved with them.`,
  );
}

async function runPreview(file: string, { json, persona }: { json?: true; persona?: string }): Promise<void> {
  const { operator } = await import('@/lib/auth/viewer');
  const { previewPersonas } = await import('@/lib/personas/preview-personas');
  const { previewQuery } = await import('@/lib/personas/schema');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const query = readOptions(previewQuery, { rule: await readFile(file, 'utf8'), persona });
  const found = await withDatabase(({ pool }) => previewPersonas(operator(pool, new Date()), query));
  if (json) return printJson(found);
  printText(
    `${found.rule}\n${formatNumber(found.customers)} customers, ${formatNumber(found.active)} active`,
  );
  printText(`${formatNumber(found.joining)} would join, ${formatNumber(found.leaving)} would leave`);
  for (const { name, customers, first } of found.overlaps) {
    printText(`${formatNumber(customers)} also fit ${name}${first ? ', which is tried first' : ''}`);
  }
  for (const { externalId, name } of found.examples) printText(`  ${externalId}  ${name ?? ''}`.trimEnd());
}
