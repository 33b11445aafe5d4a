import { commandStep } from './checks/command-step';
import { quickSteps } from './checks/quick-steps';
import { runSteps } from './checks/run-steps';
import { browserStep, vitestStep } from './checks/test-step';

await runSteps(
  quickSteps(),
  [vitestStep('system'), commandStep('build', ['tsx', 'scripts/build.ts'])],
  [browserStep()],
);
