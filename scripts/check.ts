import { quickSteps } from './checks/quick-steps';
import { runSteps } from './checks/run-steps';

await runSteps(quickSteps());
