import { sql } from 'drizzle-orm';
import type { Pool } from '@/db/client';
import { operator } from '@/lib/auth/viewer';
import { listVerbatims } from '@/lib/feedback/list-verbatims';
import { readThemes } from '@/lib/feedback/read-themes';
import { refreshVerbatims } from '@/lib/feedback/refresh-verbatims';
import { feedbackQuery, FEEDBACK_SORTS } from '@/lib/feedback/schema';
import { themesQuery } from '@/lib/feedback/theme-schema';
import { percentile, timed, type Bench, type Figure } from './bench';
import { fillStore } from './fill-store';
import { withScratchStore } from './scratch';

const NOW = new Date('2026-11-22T12:00:00Z');
const ROUNDS = 15;
/** So many words, the k-th of them 1/k as often as the first: as in any language. */
const WORDS = 20_000;
const MOST_MS = 300;

const YEARS = { from: '2024-01-01', to: '2027-01-01' };

/** In letters that no dictionary shortens; the k-th is in about 1.2 of k comments. */
const DIGITS = 'bdfgklmnpt';
const word = (rank: number) => `q${String(rank).replaceAll(/\d/g, (digit) => DIGITS[Number(digit)] ?? '')}q`;

/** What comments are searched for, over all of two years unless it says otherwise. */
const QUESTIONS: Readonly<Record<string, Record<string, string>>> = {
  'nothing, last 90 days': { period: '90d' },
  nothing: YEARS,
  'common word': { ...YEARS, search: word(1) },
  'middling word': { ...YEARS, search: word(300) },
  'rare word': { ...YEARS, search: `${word(15_000)} or ${word(17_001)}` },
  'phrase of common words': { ...YEARS, search: `"${word(1)} ${word(2)}"` },
  'all but a common word': { ...YEARS, search: `-${word(1)}` },
  'common word, last 90 days': { period: '90d', search: word(1) },
  'common words that rarely meet': { ...YEARS, search: `${word(90)} ${word(91)} ${word(92)}` },
  'common word at one touchpoint': { ...YEARS, search: word(2), touchpoint: 'touchpoint-7' },
  'common word of one persona, negative': {
    ...YEARS,
    search: word(3),
    persona: 'persona-2',
    sentiment: 'negative',
  },
  'one touchpoint': { ...YEARS, touchpoint: 'touchpoint-7' },
  'one department and persona': { ...YEARS, department: 'department-3', persona: 'persona-2' },
  'one theme': { ...YEARS, theme: 'billing' },
  'theme and persona, last 30 days': { period: '30d', theme: 'billing', persona: 'persona-1' },
  'positive only': { ...YEARS, sentiment: 'positive' },
  'bad answers': { ...YEARS, verdict: 'bad' },
};

/** What a page of comments takes, by question and order, over so many comments of words as frequent as those of a language. */
export const feedback: Bench = async ({ size = 1_000_000, log }) =>
  withScratchStore(async (pool) => {
    log(`filling a store with ${size.toLocaleString('en-GB')} interactions, each with a comment`);
    await fillStore(pool, size, NOW);
    await writeComments(pool);
    log('laying out the comments');
    const laying = await timed(() => refreshVerbatims(pool, { now: NOW }));
    await pool.execute(sql`vacuum analyze verbatims`);
    log('searching');
    const figures: Figure[] = [{ name: 'laying out', value: (size / laying) * 1000, unit: 'comments/s' }];
    for (const [question, parameters] of Object.entries(QUESTIONS)) {
      for (const sort of FEEDBACK_SORTS) {
        const query = feedbackQuery.parse({ ...parameters, sort });
        figures.push(
          ...(await measure(`${question}, ${sort}`, () => listVerbatims(operator(pool, NOW), query))),
        );
      }
    }
    for (const parameters of [{ period: '90d' }, YEARS, { ...YEARS, persona: 'persona-2' }]) {
      const query = themesQuery.parse(parameters);
      const name = `themes: ${Object.values(parameters).join(' ')}`;
      figures.push(...(await measure(name, () => readThemes(operator(pool, NOW), query))));
    }
    return figures;
  });

async function measure(name: string, ask: () => Promise<unknown>): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(ask));
  const p95 = percentile(times, 0.95);
  return [
    { name: `${name}: p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}: p95`, value: p95, unit: 'ms', bar: `≤ ${MOST_MS} ms`, holds: p95 <= MOST_MS },
  ];
}

/** Twelve words a comment, now and then an opinion and something to speak of. */
async function writeComments(pool: Pool): Promise<void> {
  await pool.execute(sql`select setseed(0.5)`);
  await pool.execute(sql`
    update interactions set comment = (
      select string_agg('q' || translate(floor(exp(random() * ln(${WORDS}::float8)))::int::text, '0123456789', ${DIGITS}) || 'q', ' ') from generate_series(1, 12 + 0 * sequence)
    ) || case floor(random() * 6)::int when 0 then ' and that was the great' when 1 then ' but this is terrible and slow' when 2 then ' and the bill' else ' with the' end`);
}
