import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright';
import { findChromium } from '@/scripts/find-chromium';
import { withAppServer, type AppServer } from './app-server';
import type { Bench, Figure } from './bench';
import { fillStore } from './fill-store';
import { withScratchStore } from './scratch';

const DEBUGGING_PORT = 9333;
const KILOBYTE = 1000;

/** JavaScript sent for the overview, and what Lighthouse says of it, signed in. */
export const page: Bench = async ({ size = 100_000, log }) =>
  withScratchStore(async (pool, url) => {
    await fillStore(pool, size, new Date());
    return withAppServer(pool, url, async (server) => {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          `--remote-debugging-port=${DEBUGGING_PORT}`,
        ],
      });
      try {
        const figures: Figure[] = [];
        for (const form of ['desktop', 'mobile'] as const) {
          log(`Lighthouse, ${form}`);
          figures.push(...(await measure(server, form)));
        }
        return figures;
      } finally {
        await browser.close();
      }
    });
  });

async function measure({ origin, cookie }: AppServer, form: 'desktop' | 'mobile'): Promise<Figure[]> {
  const result = await lighthouse(
    `${origin}/`,
    {
      port: DEBUGGING_PORT,
      output: 'json',
      logLevel: 'error',
      extraHeaders: { Cookie: cookie },
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
    },
    form === 'desktop' ? desktopConfig : undefined,
  );
  if (!result) throw new Error('Lighthouse gave no result');
  const { audits, categories } = result.lhr;
  const score = (key: string, least: number): Figure => {
    const value = Math.round((categories[key]?.score ?? 0) * 100);
    return {
      name: `Lighthouse ${key}, ${form}`,
      value,
      unit: 'of 100',
      bar: `≥ ${least}`,
      holds: value >= least,
    };
  };
  const requests = audits['network-requests']?.details;
  const scripts =
    requests?.type === 'table'
      ? requests.items.filter((request) => request['resourceType'] === 'Script')
      : [];
  const sent = scripts.reduce((sum, request) => sum + Number(request['transferSize'] ?? 0), 0) / KILOBYTE;
  return [
    { name: `JavaScript sent for /, ${form}`, value: sent, unit: 'kB', bar: '≤ 300', holds: sent <= 300 },
    {
      name: `largest contentful paint, ${form}`,
      value: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
      unit: 'ms',
    },
    score('performance', form === 'desktop' ? 95 : 80),
    score('accessibility', 100),
    score('best-practices', 100),
  ];
}
