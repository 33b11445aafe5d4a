import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { env } from '@/lib/env';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium: the one named by `CHROMIUM_PATH`, the machine's, Playwright's, or one that is installed now. */
export function findChromium(): string {
  if (env.CHROMIUM_PATH !== undefined) return env.CHROMIUM_PATH;
  const found = lookAround() ?? installAndLookAgain();
  if (found !== null) return found;
  throw new Error(
    'No Chromium on this machine and none could be installed. Install Chromium or Chrome (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  );
}

function lookAround(): string | null {
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function installAndLookAgain(): string | null {
  process.stderr.write('No Chromium found; installing one …\n');
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const installed = debian
    ? run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    : false;
  if (!installed) run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  return lookAround();
}

function run(program: string, args: string[]): boolean {
  const unattended = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { env: unattended, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
