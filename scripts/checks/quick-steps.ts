import { rmSync } from 'node:fs';
import { commandStep } from './command-step';
import type { Step } from './step';
import { vitestStep } from './test-step';

/** Everything that needs neither a build, nor a browser, nor a program that is started and killed. */
export function quickSteps(): Step[] {
  return [
    // The longest first: the others run beside it.
    vitestStep('database'),
    typesStep(),
    commandStep('lint', ['oxlint', '--type-aware', '--deny-warnings']),
    commandStep('format', ['prettier', '--check', '--cache', '--cache-strategy', 'content', '.']),
    commandStep('knip', ['knip']),
    vitestStep('unit'),
    vitestStep('architecture'),
  ];
}

/** The types of routes and style sheets are Next's to write; those that a development server left may speak of pages that are gone. */
function typesStep(): Step {
  const { name, run } = commandStep('types', ['next', 'typegen'], ['tsc', '--noEmit']);
  return {
    name,
    run: () => {
      rmSync('.next/dev/types', { recursive: true, force: true });
      return run();
    },
  };
}
