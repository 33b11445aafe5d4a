import { spawn } from 'node:child_process';

/** Runs a program of node_modules and gathers what it says. */
export async function runCommand(words: readonly string[]): Promise<{ succeeded: boolean; output: string }> {
  const [program = '', ...args] = words;
  const child = spawn(`node_modules/.bin/${program}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ succeeded: code === 0, output: said.join('') }));
  });
}
