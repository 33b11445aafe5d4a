import { runCommand } from './run-command';
import type { Step } from './step';

/** Passes as one when every command does; stops at the first that does not. */
export function commandStep(name: string, ...commands: (readonly string[])[]): Step {
  return {
    name,
    run: async () => {
      for (const words of commands) {
        const { succeeded, output } = await runCommand(words);
        if (!succeeded) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output: '' };
    },
  };
}
