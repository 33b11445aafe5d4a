import { Command, InvalidArgumentError } from 'commander';
import process from 'node:process';
import type { Bench, Figure } from './bench';

/** The benchmarks by name; each is loaded when it is asked for. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  ingest: async () => (await import('./ingest')).ingest,
  import: async () => (await import('./import')).importFile,
  customers: async () => (await import('./customers')).customers,
  feedback: async () => (await import('./feedback')).feedback,
  personas: async () => (await import('./personas')).personas,
  overview: async () => (await import('./overview')).overview,
  pages: async () => (await import('./pages')).pages,
  mining: async () => (await import('./mining')).mining,
  touchpoint: async () => (await import('./touchpoint')).touchpoint,
  detection: async () => (await import('./detection')).detection,
  'detection-scale': async () => (await import('./detection-scale')).detectionScale,
  page: async () => (await import('./page')).page,
  fixes: async () => (await import('./fixes')).fixes,
};

function parseSize(text: string): number {
  const size = Number(text.replaceAll('_', '').replace(/k$/i, '000').replace(/m$/i, '000000'));
  if (!Number.isInteger(size) || size < 1)
    throw new InvalidArgumentError('a whole number, such as 500000, 100k or 10m');
  return size;
}

const command = new Command('bench')
  .argument('[names...]', `which to run: ${Object.keys(BENCHES).join(', ')}; all when none is named`)
  .option('--size <rows>', 'how much to measure with; each benchmark has a default', parseSize)
  .option('--json', 'print one JSON list [{name, value, unit, bar, holds}] and nothing else')
  .parse();

const { size, json } = command.opts<{ size?: number; json?: boolean }>();
const names = command.args.length > 0 ? command.args : Object.keys(BENCHES);
const figures: Figure[] = [];
for (const name of names) {
  const load =
    BENCHES[name] ??
    command.error(`There is no benchmark "${name}"; there are ${Object.keys(BENCHES).join(', ')}.`);
  const bench = await load();
  const log = (line: string) => void process.stderr.write(`${name}: ${line}\n`);
  figures.push(...(await bench({ log, ...(size !== undefined && { size }) })));
}
if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else process.stdout.write(`${figures.map(lineOf).join('\n')}\n`);

function lineOf({ name, value, unit, bar, holds }: Figure): string {
  const figure = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(3);
  return `${name.padEnd(44)} ${figure.padStart(14)} ${unit}${bar === undefined ? '' : `   bar ${bar}: ${holds ? 'holds' : 'MISSED'}`}`;
}
