import { Command } from 'commander';
import { COMPARISONS } from '@/lib/domain/period';
import { DomainError } from '@/lib/errors';
import { PERIODS } from '@/lib/filters/schema';
import { WrongUsage } from './explain-failure';
import { printJson, printText } from './output';
import { readOptions } from './read-options';

interface Given {
  period?: string;
  from?: string;
  to?: string;
  compare?: string;
  journey?: string[];
  persona?: string[];
  channel?: string[];
  department?: string[];
  json?: true;
}

const several = (word: string, before: string[] = []) => [...before, word];

export function reportCommand(): Command {
  return new Command('report')
    .description('Print the overview: the same figures as the screen and GET /api/v1/overview.')
    .option('--period <period>', `one of ${PERIODS.join(', ')} (default 90d)`)
    .option('--from <day>', 'first day of a custom period, such as 2017-05-01')
    .option('--to <day>', 'the day after its last one')
    .option('--compare <with>', `one of ${COMPARISONS.join(', ')} (default previous)`)
    .option('--journey <slugs>', 'only these journeys: a,b or given repeatedly', several)
    .option('--persona <slugs>', 'only these personas; unassigned for those without one', several)
    .option('--channel <channels>', 'only these channels', several)
    .option('--department <slugs>', 'only touchpoints of these departments', several)
    .option('--json', 'print one JSON document: what the API answers')
    .action(runReport);
}

async function runReport({ json, ...given }: Given): Promise<void> {
  const { operator } = await import('@/lib/auth/viewer');
  const { readOverview } = await import('@/lib/overview/read-overview');
  const { overviewQuery } = await import('@/lib/overview/schema');
  const { withDatabase } = await import('@/lib/postgres/with-database');
  const query = readOptions(overviewQuery, given);
  const overview = await withDatabase(({ pool }) =>
    readOverview(operator(pool, new Date()), query).catch(asWrongUsage),
  );
  if (json) return printJson(overview);
  const { describeOverview } = await import('./describe-overview');
  printText(describeOverview(overview));
}

/** A journey that does not exist is a slip of the one who asks. */
function asWrongUsage(error: unknown): never {
  throw error instanceof DomainError && error.code === 'invalid' ? new WrongUsage(error.fields) : error;
}
