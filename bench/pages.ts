import { percentile, type Bench, type Figure } from './bench';
import { withAppServer, type AppServer } from './app-server';
import { fillStore } from './fill-store';
import { withScratchStore } from './scratch';

const SMALL = 100_000;
const REQUESTS = 60;
const WARM_UP = 5;

/** What each page asks for. */
const PATHS = [
  '/api/v1/overview',
  '/api/v1/touchpoints',
  '/api/v1/touchpoints/touchpoint-4',
  '/api/v1/journeys',
  '/api/v1/journeys/journey-1',
  '/api/v1/journeys/journey-1?persona=persona-2',
  '/api/v1/journeys/journey-1/flows',
  '/api/v1/personas',
  '/api/v1/personas/persona-2',
  '/api/v1/feedback',
  '/api/v1/feedback?search=friendly',
  '/api/v1/feedback?search=rude+delivery&sort=negative',
  '/api/v1/feedback/themes',
  '/api/v1/departments',
  '/api/v1/departments/department-2',
  '/api/v1/partners',
];

/** What the API takes for every page, in a small store and in one of `--size` interactions, a tenth of them with a comment. */
export const pages: Bench = async ({ size = 10_000_000, log }) => {
  const small = await measureSize(SMALL, log);
  const large = await measureSize(size, log);
  return PATHS.flatMap((path): Figure[] => {
    const [before, after] = [
      percentile(small.get(path) ?? [], 0.95),
      percentile(large.get(path) ?? [], 0.95),
    ];
    const growth = after / before;
    return [
      { name: `${path}: p95, small`, value: before, unit: 'ms' },
      { name: `${path}: p95, large`, value: after, unit: 'ms' },
      { name: `${path}: large : small`, value: growth, unit: 'ratio', bar: '≤ 1.5', holds: growth <= 1.5 },
    ];
  });
};

async function measureSize(rows: number, log: (line: string) => void) {
  return withScratchStore(async (pool, url) => {
    log(`filling a store with ${rows.toLocaleString('en-GB')} interactions`);
    const begun = performance.now();
    await fillStore(pool, rows, new Date());
    log(`filled after ${Math.round((performance.now() - begun) / 1000)} s`);
    return withAppServer(pool, url, measure);
  });
}

/** All in turns, so that what else the machine does falls on all of them. */
async function measure({ origin, cookie }: AppServer): Promise<Map<string, number[]>> {
  const times = new Map(PATHS.map((path): [string, number[]] => [path, []]));
  for (let round = 0; round < REQUESTS + WARM_UP; round += 1) {
    for (const [path, taken] of times) {
      const started = performance.now();
      const answer = await fetch(`${origin}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      if (round >= WARM_UP) taken.push(performance.now() - started);
    }
  }
  return times;
}
