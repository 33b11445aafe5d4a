import { percentile, type Bench, type Figure } from './bench';
import { withAppServer, type AppServer } from './app-server';
import { fillStore } from './fill-store';
import { withScratchStore } from './scratch';

const SIZES = [100_000, 1_000_000, 10_000_000];
const REQUESTS = 200;
const WARM_UP = 20;

/** What a route of the API takes, beside /api/health in the same run, as the store grows; `--size` names the largest store. */
export const growthOf =
  (subject: string, path: string): Bench =>
  async ({ size = 10_000_000, log }) => {
    const figures: Figure[] = [];
    const p95s: number[] = [];
    for (const rows of SIZES.filter((each) => each <= size)) {
      const measured = await measureSize(rows, path, log);
      figures.push(...measured.figures);
      p95s.push(measured.p95);
    }
    const growth = (p95s.at(-1) ?? 0) / (p95s[0] ?? 1);
    return [
      ...figures,
      {
        name: `${subject} p95, largest : smallest store`,
        value: growth,
        unit: 'ratio',
        bar: '≤ 1.5',
        holds: growth <= 1.5,
      },
    ];
  };

async function measureSize(rows: number, path: string, log: (line: string) => void) {
  return withScratchStore(async (pool, url) => {
    log(`filling a store with ${rows.toLocaleString('en-GB')} interactions`);
    await fillStore(pool, rows, new Date());
    return withAppServer(pool, url, async (server) => {
      const times = await measure(server, path);
      const health = percentile(times.health, 0.95);
      const figures = (['90d', '365d'] as const).flatMap((period) => {
        const p95 = percentile(times[period], 0.95);
        const name = `${rows.toLocaleString('en-GB')} interactions, ${period}`;
        return [
          { name: `${name}: p50`, value: percentile(times[period], 0.5), unit: 'ms' },
          { name: `${name}: p95`, value: p95, unit: 'ms' },
          {
            name: `${name}: p95 : health p95`,
            value: p95 / health,
            unit: 'ratio',
            bar: '≤ 15',
            holds: p95 / health <= 15,
          },
        ];
      });
      log(`health p95 ${health.toFixed(2)} ms`);
      return { figures, p95: percentile([...times['90d'], ...times['365d']], 0.95) };
    });
  });
}

/** The three in turns, so that what else the machine does falls on all of them. */
async function measure({ origin, cookie }: AppServer, path: string) {
  const paths = {
    health: '/api/health',
    '90d': `${path}?period=90d`,
    '365d': `${path}?period=365d`,
  };
  const times: Record<keyof typeof paths, number[]> = { health: [], '90d': [], '365d': [] };
  for (let round = 0; round < REQUESTS + WARM_UP; round += 1) {
    for (const name of ['health', '90d', '365d'] as const) {
      const started = performance.now();
      const answer = await fetch(`${origin}${paths[name]}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${paths[name]} answered ${answer.status}`);
      if (round >= WARM_UP) times[name].push(performance.now() - started);
    }
  }
  return times;
}
