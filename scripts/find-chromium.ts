import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { env } from '@/lib/env';

/** A machine without a way out waits no longer than this for a package. */
const INSTALL_TIMEOUT_MS = 120_000;

/** A shell has no windows, tabs or extensions to keep: half the work for the same pages. */
const SHELLS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chrome-headless-shell'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a Chromium: the one named by `CHROMIUM_PATH`, a headless shell, one that is installed now, or a whole browser
 * of this machine.
 */
export function findChromium(): string {
  if (env.CHROMIUM_PATH !== undefined) return env.CHROMIUM_PATH;
  const found = firstOf(SHELLS) ?? shellOfDebian() ?? wholeBrowser() ?? browserOfPlaywright();
  if (found !== null) return found;
  throw new Error(
    'No Chromium on this machine and none could be installed. Install Chromium or Chrome (Debian: apt-get install chromium-headless-shell), or set CHROMIUM_PATH.',
  );
}

function firstOf(paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

function wholeBrowser(): string | null {
  return firstOf([...USUAL_PLACES, chromium.executablePath()]);
}

function shellOfDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  process.stderr.write('No headless Chromium found; installing chromium-headless-shell …\n');
  const install = ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'];
  // What Debian offers is asked for only where nothing is known of it yet.
  if (!run('apt-get', install) && !(run('apt-get', ['update']) && run('apt-get', install))) return null;
  return firstOf(SHELLS);
}

function browserOfPlaywright(): string | null {
  process.stderr.write('No Chromium found; installing one …\n');
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  return wholeBrowser();
}

function run(program: string, args: string[]): boolean {
  const unattended = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program, args, {
    env: unattended,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_TIMEOUT_MS,
  });
  return status === 0;
}
