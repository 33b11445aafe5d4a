import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { runCommand } from './run-command';
import type { Outcome, Step } from './step';

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }));

const playwrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    unsteady: stats.flaky,
  }));

/** The tests of one project of vitest.config.ts, counted one by one. */
export function vitestStep(project: string): Step {
  const report = `test-results/${project}.json`;
  const words = [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return { name: project, run: () => counted(words, report, vitestReport) };
}

/** The browser tests, on a store and a server of their own. */
export function browserStep(): Step {
  const words = ['tsx', 'scripts/e2e.ts'];
  return { name: 'browser', run: () => counted(words, 'test-results/e2e.json', playwrightReport) };
}

async function counted(
  words: readonly string[],
  report: string,
  schema: z.ZodType<Omit<Outcome, 'output'>>,
): Promise<Outcome> {
  rmSync(report, { force: true });
  const { succeeded, output } = await runCommand(words);
  const counts = readCounts(report, schema);
  // A file that does not load, or a runner that does not start, fails although no test did.
  const hidden = counts.failed === 0 && (!succeeded || counts.passed === 0);
  return { ...counts, failed: hidden ? 1 : counts.failed, output };
}

function readCounts(report: string, schema: z.ZodType<Omit<Outcome, 'output'>>): Omit<Outcome, 'output'> {
  try {
    return schema.parse(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
