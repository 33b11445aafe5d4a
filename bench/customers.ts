import { sql } from 'drizzle-orm';
import process from 'node:process';
import type { Pool } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { operator } from '@/lib/auth/viewer';
import { readCustomers } from '@/lib/customers/read-customers';
import { refreshCustomerSets } from '@/lib/customers/refresh-customer-sets';
import { addDays } from '@/lib/domain/day';
import { comparisonPeriod, presetPeriod } from '@/lib/domain/period';
import { median, timed, type Bench, type Figure } from './bench';
import { fillStore } from './fill-store';
import { withScratchStore } from './scratch';

const NOW = new Date('2026-11-22T12:00:00Z');
const TODAY = '2026-11-22';
const ROUNDS = 5;
const MEGABYTE = 2 ** 20;

/** Distinct customers: what making all sets anew takes, and reading a period that is at hand or is not. */
export const customers: Bench = async ({ size = 1_000_000, log }) =>
  withScratchStore(async (pool) => {
    log(`filling a store with ${size.toLocaleString('en-GB')} interactions`);
    await fillStore(pool, size, NOW);
    log('making all sets anew');
    const refreshed = await measureRefresh(pool);
    log('reading');
    const idle = await middle(() => refreshCustomerSets(pool, { now: NOW }));
    const stored = await middle(() => readYear(pool, 0));
    const computed: number[] = [];
    const compared: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      computed.push(await timed(() => readYear(pool, round)));
      await bumpRevision(pool);
      compared.push(await timed(() => readYear(pool, round, true)));
    }
    return [
      ...refreshed,
      within('refresh of nothing new', idle, 20),
      within('year that is at hand', stored, 20),
      within('year that is not', median(computed), 2000),
      { name: 'year that is not, and the year before it', value: median(compared), unit: 'ms' },
    ];
  });

async function measureRefresh(pool: Pool): Promise<Figure[]> {
  await pool.execute(sql`update customer_sets set stale = true`);
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  let sets = 0;
  const took = await timed(async () => {
    sets = await refreshCustomerSets(pool, { now: NOW });
  });
  clearInterval(watch);
  return [
    { name: 'sets made anew', value: sets, unit: 'sets' },
    { name: 'refresh of everything', value: took / 1000, unit: 's' },
    { name: 'memory that the refresh adds', value: (peak - before) / MEGABYTE, unit: 'MB' },
  ];
}

/** The 365 days that ended some days ago; today's are at hand. */
function readYear(pool: Pool, daysAgo: number, comparing = daysAgo === 0) {
  const period = presetPeriod('365d', addDays(TODAY, -daysAgo));
  const previous = comparing ? comparisonPeriod(period, 'previous') : null;
  return readCustomers(operator(pool, NOW), { period, previous, filter: {} });
}

async function middle(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(work));
  return median(times);
}

function within(name: string, value: number, most: number): Figure {
  return { name, value, unit: 'ms', bar: `≤ ${most} ms`, holds: value <= most };
}
