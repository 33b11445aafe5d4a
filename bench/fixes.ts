import { Random } from '@/db/seed/random';
import { EARLIEST_DAYS, floorOf, judgeFix } from '@/lib/domain/issues/fix-verdict';
import type { FixVerdict } from '@/lib/domain/issues/vocabulary';
import { csat } from '@/lib/domain/metrics/csat';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import type { Bench, Figure } from './bench';

const RUNS = 2000;
const WEEKS = 8;
const FALSE_BAR = 3.5;
const POWER_BAR = 80;
/** Satisfied at the touchpoints beside it. */
const BESIDE = 0.8;

interface Scenario {
  name: string;
  /** Answers a week. */
  weekly: number;
  /** Shares of satisfied answers: before the fix, after it, and before the flag. */
  broken: number;
  repaired: number;
  /** Weeks between flag and fix. */
  confirmation: number;
  /** Touchpoints beside it at which nothing happens. */
  comparisons?: number;
  /** What came before the flag is compared with, for want of weeks between. */
  normal?: number;
  /** All of them drift by so much after the fix: a season, not the fix. */
  drift?: number;
}

const NOTHING: readonly Scenario[] = [
  { name: 'n 50, 4 weeks between', weekly: 50, broken: 0.7, repaired: 0.7, confirmation: 4 },
  { name: 'n 100, 2 weeks between', weekly: 100, broken: 0.7, repaired: 0.7, confirmation: 2 },
  { name: 'n 100, 4 weeks between', weekly: 100, broken: 0.7, repaired: 0.7, confirmation: 4 },
  { name: 'n 100, 8 weeks between', weekly: 100, broken: 0.85, repaired: 0.85, confirmation: 8 },
  { name: 'n 400, 4 weeks between', weekly: 400, broken: 0.5, repaired: 0.5, confirmation: 4 },
  {
    name: 'n 100, 4 weeks between, all drift up by 4, 6 compared',
    weekly: 100,
    broken: 0.7,
    repaired: 0.7,
    confirmation: 4,
    comparisons: 6,
    drift: 0.04,
  },
  {
    name: 'n 100, against 12 weeks before a drop of 10',
    weekly: 100,
    broken: 0.7,
    repaired: 0.7,
    confirmation: 12,
    normal: 0.8,
  },
];

const REPAIRS: readonly (Scenario & { barred: boolean })[] = [
  {
    name: '70 to 78, 4 weeks between',
    weekly: 100,
    broken: 0.7,
    repaired: 0.78,
    confirmation: 4,
    barred: true,
  },
  {
    name: '75 to 83, 4 weeks between',
    weekly: 100,
    broken: 0.75,
    repaired: 0.83,
    confirmation: 4,
    barred: true,
  },
  {
    name: '70 to 78, 8 weeks between',
    weekly: 100,
    broken: 0.7,
    repaired: 0.78,
    confirmation: 8,
    barred: true,
  },
  {
    name: '75 to 83, 2 weeks between',
    weekly: 100,
    broken: 0.75,
    repaired: 0.83,
    confirmation: 2,
    barred: false,
  },
  {
    name: '75 to 83, 4 weeks between, 6 compared',
    weekly: 100,
    broken: 0.75,
    repaired: 0.83,
    confirmation: 4,
    comparisons: 6,
    barred: false,
  },
  {
    name: '70 back to 80, against 12 weeks before the drop',
    weekly: 100,
    broken: 0.7,
    repaired: 0.8,
    confirmation: 12,
    normal: 0.8,
    barred: false,
  },
];

/** How often the verdict on a fix is wrong, looked at anew every day until it stands; `--size` is the number of runs of each scenario. */
export const fixes: Bench = ({ size = RUNS, log }) => {
  const figures: Figure[] = [];
  for (const scenario of NOTHING) {
    log(scenario.name);
    const random = new Random(`nothing ${scenario.name}`);
    const share = shareOf(size, () => outcomeOf(scenario, random).verdict === 'confirmed');
    figures.push(
      figure(`no change: ${scenario.name}`, share, { bar: `≤ ${FALSE_BAR}`, holds: share <= FALSE_BAR }),
    );
  }
  for (const weekly of [50, 100, 400]) {
    const random = new Random(`naive ${weekly}`);
    const share = shareOf(size, () => naive(weekly, random));
    figures.push(figure(`no change, naive: against the week that raised the flag, n ${weekly}`, share));
  }
  for (const { barred, ...scenario } of REPAIRS) {
    log(scenario.name);
    const random = new Random(`repair ${scenario.name}`);
    const days: number[] = [];
    const share = shareOf(size, () => {
      const { verdict, day } = outcomeOf(scenario, random);
      if (verdict === 'confirmed') days.push(day);
      return verdict === 'confirmed';
    });
    const bar = barred ? { bar: `≥ ${POWER_BAR}`, holds: share >= POWER_BAR } : {};
    figures.push(figure(`8 points repaired: ${scenario.name}`, share, bar));
    const mean = days.reduce((sum, each) => sum + each, 0) / 7 / Math.max(1, days.length);
    figures.push({ name: 'found after', value: mean, unit: 'weeks' });
  }
  return Promise.resolve(figures);
};

/** Looks every day, as answers come, and stops when the verdict stands. */
function outcomeOf(scenario: Scenario, random: Random): { verdict: FixVerdict; day: number } {
  const { weekly, broken, repaired, confirmation, comparisons = 0, drift = 0, normal } = scenario;
  const before = tallyOf(weekly * confirmation, drawn(weekly * confirmation, normal ?? broken, random));
  const others = Array.from({ length: comparisons }, () => ({
    before: tallyOf(weekly * confirmation, drawn(weekly * confirmation, BESIDE, random)),
    good: 0,
  }));
  let [answers, good] = [0, 0];
  for (let day = 1; day <= WEEKS * 7; day += 1) {
    const today = Math.round((weekly * day) / 7) - answers;
    answers += today;
    good += drawn(today, repaired + drift, random);
    for (const other of others) other.good += drawn(today, BESIDE + drift, random);
    if (day < EARLIEST_DAYS) continue;
    const { verdict, final } = judgeFix({
      metric: 'csat',
      against: normal === undefined ? 'confirmation' : 'baseline',
      before,
      after: tallyOf(answers, good),
      comparisons: others.map((other) => ({ before: other.before, after: tallyOf(answers, other.good) })),
      afterDays: day,
      atDeadline: day === WEEKS * 7,
    });
    if (final) return { verdict, day };
  }
  return { verdict: 'not_shown', day: WEEKS * 7 };
}

/** Compares what comes after with the week that was so low that a flag was raised, as is commonly done. */
function naive(weekly: number, random: Random): boolean {
  const share = 0.75;
  const limit = share - 1.96 * Math.sqrt((share * (1 - share)) / weekly);
  let flagged = drawn(weekly, share, random);
  while (flagged / weekly >= limit) flagged = drawn(weekly, share, random);
  const after = tallyOf(weekly * WEEKS, drawn(weekly * WEEKS, share, random));
  const { by, low } = csat.change(after, tallyOf(weekly, flagged));
  return by !== null && low !== null && low > 0 && by >= floorOf('csat');
}

function drawn(answers: number, share: number, random: Random): number {
  let good = 0;
  for (let answer = 0; answer < answers; answer += 1) if (random.chance(share)) good += 1;
  return good;
}

function tallyOf(csatCount: number, csatGood: number): Tally {
  return { ...emptyTally, csatCount, csatGood };
}

function shareOf(runs: number, holds: () => boolean): number {
  let held = 0;
  for (let run = 0; run < runs; run += 1) if (holds()) held += 1;
  return (100 * held) / runs;
}

function figure(name: string, value: number, bar: { bar?: string; holds?: boolean } = {}): Figure {
  return { name, value, unit: '% confirmed', ...bar };
}
