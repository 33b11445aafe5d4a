import { sql } from 'drizzle-orm';
import process from 'node:process';
import type { Pool } from '@/db/client';
import { mineJourneys } from '@/lib/mining/mine-journeys';
import { withAppServer, type AppServer } from './app-server';
import { percentile, timed, type Bench, type Figure } from './bench';
import { fillStore } from './fill-store';
import { withScratchStore } from './scratch';

const SIZES = [100_000, 1_000_000, 10_000_000];
const MEGABYTE = 2 ** 20;
const REQUESTS = 200;
const WARM_UP = 10;

/** Following all customers through a journey, and the API of the page that shows it, as the store grows; `--size` names the largest store. */
export const mining: Bench = async ({ size = 10_000_000, log }) => {
  const figures: Figure[] = [];
  const measured: { seconds: number; p95: number; rows: number }[] = [];
  for (const rows of SIZES.filter((each) => each <= size)) {
    const one = await measureSize(rows, log);
    figures.push(...one.figures);
    measured.push({ ...one, rows });
  }
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined || first === last) return figures;
  const growth = last.p95 / first.p95;
  const perRow = last.seconds / last.rows / (first.seconds / first.rows);
  return [
    ...figures,
    { name: 'time a row, largest : smallest store', value: perRow, unit: 'ratio' },
    {
      name: 'flows p95, largest : smallest store',
      value: growth,
      unit: 'ratio',
      bar: '≤ 1.5',
      holds: growth <= 1.5,
    },
  ];
};

async function measureSize(rows: number, log: (line: string) => void) {
  return withScratchStore(async (pool, url) => {
    const name = `${rows.toLocaleString('en-GB')} interactions`;
    log(`filling a store with ${name}`);
    await fillStore(pool, rows, new Date());
    await pool.execute(
      sql`update interactions set reason = 'reason ' || hashint4(touchpoint_id) % 5 where customer_id % 3 = 0`,
    );
    await pool.execute(sql`vacuum analyze interactions`);
    log('mining');
    const mined = await mine(pool);
    const again = await timed(() => mineJourneys(pool, { now: new Date() }));
    log('reading');
    const times = await withAppServer(pool, url, read);
    const p95 = percentile(times, 0.95);
    const figures: Figure[] = [
      { name: `${name}: mining`, value: mined.seconds, unit: 's' },
      { name: `${name}: mined`, value: rows / mined.seconds, unit: 'rows/s' },
      { name: `${name}: memory that mining adds`, value: mined.memory, unit: 'MB' },
      { name: `${name}: mining of nothing new`, value: again, unit: 'ms' },
      { name: `${name}: flows p50`, value: percentile(times, 0.5), unit: 'ms' },
      { name: `${name}: flows p95`, value: p95, unit: 'ms' },
    ];
    return { figures, seconds: mined.seconds, p95 };
  });
}

async function mine(pool: Pool): Promise<{ seconds: number; memory: number }> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const took = await timed(() => mineJourneys(pool, { now: new Date() }));
  clearInterval(watch);
  return { seconds: took / 1000, memory: (peak - before) / MEGABYTE };
}

/** The page's API over two periods, for everyone and for a persona, in turns. */
async function read({ origin, cookie }: AppServer): Promise<number[]> {
  const flows = `${origin}/api/v1/journeys/journey-1/flows`;
  const paths = ['?period=90d', '?period=365d', '?period=365d&persona=persona-2'];
  const times: number[] = [];
  for (let round = 0; round < REQUESTS + WARM_UP; round += 1) {
    for (const path of paths) {
      const started = performance.now();
      const answer = await fetch(`${flows}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      if (round >= WARM_UP) times.push(performance.now() - started);
    }
  }
  return times;
}
