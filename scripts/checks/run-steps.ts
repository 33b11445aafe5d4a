import type { Outcome, Step } from './step';

const AT_ONCE = 2;

/** Runs the groups one after the other, two steps of a group at once, all of them. The last line is the sum. */
export async function runSteps(...groups: readonly (readonly Step[])[]): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const group of groups) {
    for (const outcome of await runGroup(group)) {
      passed += outcome.passed;
      failed += outcome.failed;
    }
  }
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
}

async function runGroup(steps: readonly Step[]): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      outcomes.push(await tell(step));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

async function tell(step: Step): Promise<Outcome> {
  const begun = performance.now();
  const outcome = await step.run();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const failures = outcome.failed > 0 ? `, ${outcome.failed} FAILED` : '';
  const unsteady = outcome.unsteady ? `, ${outcome.unsteady} of them at the second go` : '';
  const said = failures || unsteady ? `${outcome.output.trimEnd()}\n\n` : '';
  process.stdout.write(
    `${step.name}: ${outcome.passed} passed${unsteady}${failures} (${seconds} s)\n${said}`,
  );
  return outcome;
}
