import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Bench } from './bench';
import { BENCH_MAPPING, writeBenchFile } from './bench-file';
import { makeBenchCompany } from './company';
import { withScratchStore } from './scratch';

const MEBIBYTE = 2 ** 20;
const COMMENT_LENGTH = 400;
const BYTES_A_ROW = 500;
const UNTIL = Date.UTC(2026, 10, 1);

/** Peak memory of `corridor import` on a file and on one ten times as large; `--size` is the larger one in MB. */
export const importFile: Bench = async ({ size = 1000, log }) => {
  const peaks: number[] = [];
  const figures = [];
  for (const megabytes of [size / 10, size]) {
    const { peak, rate } = await measure(megabytes, log);
    peaks.push(peak);
    figures.push(
      { name: `peak memory, ${megabytes} MB file`, value: peak, unit: 'MB', bar: '< 400', holds: peak < 400 },
      { name: `rows a second, ${megabytes} MB file`, value: rate, unit: 'rows/s' },
    );
  }
  const growth = (peaks[1] ?? 0) / (peaks[0] ?? 1);
  return [
    ...figures,
    {
      name: 'peak memory, larger : smaller file',
      value: growth,
      unit: 'ratio',
      bar: '≤ 1.2',
      holds: growth <= 1.2,
    },
  ];
};

async function measure(megabytes: number, log: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-bench-file-'));
  try {
    return await withScratchStore(async (pool, url) => {
      await makeBenchCompany(pool);
      const file = join(folder, 'answers.csv');
      const mapping = join(folder, 'mapping.json');
      writeFileSync(mapping, JSON.stringify(BENCH_MAPPING));
      const rows = Math.round((megabytes * 1e6) / BYTES_A_ROW);
      await writeBenchFile(file, { rows, until: UNTIL, commentLength: COMMENT_LENGTH });
      log(`importing ${Math.round(statSync(file).size / 1e6)} MB, ${rows.toLocaleString('en-GB')} rows`);
      const started = performance.now();
      const peak = await runImportCommand(mapping, file, url);
      return { peak, rate: (rows / (performance.now() - started)) * 1000 };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command; returns its peak resident memory in MB, as the kernel tells it. */
async function runImportCommand(mapping: string, file: string, url: string): Promise<number> {
  const command = ['--import', 'tsx', 'scripts/corridor.ts', 'import', '--mapping', mapping, file, '--json'];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 100);
  await once(child, 'exit');
  clearInterval(watch);
  if (child.exitCode !== 0) throw new Error(`The import ended with code ${child.exitCode}.`);
  return peak;
}

function peakOf(pid: number | undefined): number {
  try {
    const kibibytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kibibytes ?? 0) * 1024) / MEBIBYTE;
  } catch {
    return 0;
  }
}
