import { Command } from 'commander';
import { WrongUsage } from './explain-failure';
import { printJson } from './output';
import { readJsonFile, sizeOf } from './read-files';

export interface ImportGiven {
  mapping?: string;
  journeys?: string;
  rejects?: string;
  dryRun?: true;
  json?: true;
}

const EXAMPLES = `
Examples:
  corridor import --journeys docs/examples/sfo-2017/journeys.json
  corridor import --mapping docs/examples/sfo-2017/mapping.json survey.csv --rejects rejected.csv

Exit code 1 when the file cannot be read with the mapping, or none of its rows can be used.`;

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Load a CSV of interactions, survey answers or customers, or a map of journeys. The same file again changes nothing.',
    )
    .argument('[file]', 'CSV with a head line')
    .option('--mapping <file>', 'JSON that says how the columns are to be read')
    .option('--journeys <file>', 'JSON of departments, partners, personas and journeys to create or change')
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--rejects <file>', 'write rows that cannot be used there, with reasons, to mend and send again')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action(runImport);
}

/** What can be found wrong with the files alone is, before a database is reached for. */
async function runImport(file: string | undefined, given: ImportGiven): Promise<void> {
  refuseMisfits(file, given);
  const map = given.journeys === undefined ? undefined : await readJsonFile(given.journeys);
  const mapping = given.mapping === undefined ? undefined : await readJsonFile(given.mapping);
  const bytes = file === undefined ? 0 : await sizeOf(file);
  const { operator } = await import('@/lib/auth/viewer');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const { followUp, importFile, importMap, previewFile } = await import('./import-file');
  const document = await withDatabase(async ({ pool }) => {
    const viewer = operator(pool, new Date());
    const journeys = map === undefined ? {} : { journeys: await importMap(viewer, map) };
    if (file === undefined) {
      await followUp(viewer, pool, 0);
      return journeys;
    }
    const input = { file, bytes, mapping, rejects: given.rejects ?? null };
    if (given.dryRun) return { preview: await previewFile(viewer, input) };
    const imported = await importFile(viewer, input);
    await followUp(viewer, pool, imported.rowsRead);
    return { ...journeys, import: imported };
  });
  if (given.json) printJson(document);
}

function refuseMisfits(file: string | undefined, { mapping, journeys, dryRun, rejects }: ImportGiven): void {
  if (file !== undefined && mapping === undefined)
    throw refuse('mapping', `is missing: how is ${file} to be read?`);
  if (file === undefined && mapping !== undefined)
    throw refuse('mapping', 'needs a file that it says how to read');
  if (file === undefined && journeys === undefined)
    throw refuse('mapping', 'and a file, or --journeys, are missing');
  if (dryRun && journeys !== undefined) throw refuse('journeys', 'cannot be tried with --dry-run');
  if (rejects !== undefined && file === undefined) throw refuse('rejects', 'needs a file with rows');
  if (rejects !== undefined && rejects === file) throw refuse('rejects', 'would overwrite the file itself');
}

function refuse(path: string, message: string): WrongUsage {
  return new WrongUsage([{ path, message }]);
}
