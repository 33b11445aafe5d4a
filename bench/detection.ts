import { Random } from '@/db/seed/random';
import { addDays } from '@/lib/domain/day';
import { fireTests } from '@/lib/domain/detection/fire-tests';
import { judgeWeeks, type Week } from '@/lib/domain/detection/judge-weeks';
import { DEFAULT_RULE } from '@/lib/domain/detection/rule';
import { normalCdf } from '@/lib/domain/statistics/normal';
import { emptyTally, type Tally } from '@/lib/domain/tally';
import type { Bench, Figure } from './bench';

/** From this quality up the next point of the scale is given; shifted so that a company of usual touchpoints comes out. */
const CUTS = [-1.5, -0.75, 0, 0.8];
const FIRST = '2024-01-01';
/** Weeks that a touchpoint has been watched when something happens. */
const BEFORE = 40;
const WITHIN_WEEKS = 3;
const WEEKS_A_MONTH = 365.25 / 7 / 12;
/** A rule as many tools have it: flagged where a week is five points below its usual level. */
const NAIVE_POINTS = 5;

interface Kind {
  /** Mean quality in standard deviations: 0.7 satisfies 76 of 100. */
  quality: number;
  answers: number;
}

const KINDS: readonly Kind[] = [0.4, 0.7, 1, 1.28].flatMap((quality) =>
  [50, 120].map((answers) => ({ quality, answers })),
);

/** Detection on touchpoints whose truth is known, beside a fixed threshold on the same series. `--size`: touchpoints that never change. */
export const detection: Bench = async ({ size = 1600, log }) => {
  log('touchpoints that never change');
  const calm = falseFlags(size);
  const figures: Figure[] = [
    {
      name: 'false flags per 100 touchpoint-months',
      value: calm.ours,
      unit: 'flags',
      bar: '≤ 1',
      holds: calm.ours <= 1,
    },
    { name: '… fixed threshold, same series', value: calm.naive, unit: 'flags' },
  ];
  for (const { words, drop, bar } of DROPS) {
    log(words);
    const found = power(drop, Math.max(50, size / 4));
    figures.push({
      name: `${words}: found within 3 weeks`,
      value: found.ours,
      unit: 'of 1',
      ...(bar && { bar: '≥ 0.9', holds: found.ours >= 0.9 }),
    });
    figures.push({ name: '… fixed threshold, same series', value: found.naive, unit: 'of 1' });
    if (!bar)
      figures.push({
        name: '… the most that shares can tell at 1 false flag per 100 months',
        value: found.most,
        unit: 'of 1',
      });
  }
  return figures;
};

type Drop = (quality: number) => number;

const DROPS: readonly { words: string; drop: Drop; bar: boolean }[] = [
  {
    words: '10 points of the score, 50 answers a week',
    drop: (quality) => lowerBy(quality, 10, scoreAt),
    bar: true,
  },
  {
    words: '10 points of CSAT, 50 answers a week',
    drop: (quality) => lowerBy(quality, 10, csatAt),
    bar: false,
  },
];

/** The quality at which a figure is so many points lower. */
function lowerBy(quality: number, points: number, figure: (quality: number) => number): number {
  let [low, high] = [quality - 3, quality];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (figure(quality) - figure(middle) > points) low = middle;
    else high = middle;
  }
  return low;
}

function pointShares(quality: number): number[] {
  const below = CUTS.map((cut) => normalCdf(cut - quality));
  return [...below, 1].map((share, index) => share - (below[index - 1] ?? 0));
}

const csatAt = (quality: number) => 100 * ((pointShares(quality)[3] ?? 0) + (pointShares(quality)[4] ?? 0));
const scoreAt = (quality: number) =>
  pointShares(quality).reduce((sum, share, point) => sum + share * point * 25, 0);

/** A week of a touchpoint, its answers drawn one by one. */
function drawWeek(random: Random, nth: number, quality: number, answers: number): Week {
  const from = addDays(FIRST, 7 * nth);
  const tally: Tally = { ...emptyTally };
  const shares = pointShares(quality);
  for (let left = answers; left > 0; left -= 1) {
    let [chance, point] = [random.uniform(), 1];
    for (const share of shares.slice(0, -1)) {
      if (chance < share) break;
      chance -= share;
      point += 1;
    }
    tally.interactions += 1;
    tally.csatCount += 1;
    tally.csatGood += Number(point >= 4);
    tally.csatBad += Number(point <= 2);
    tally.csatSum += point;
    tally.csatSquares += point * point;
  }
  return { from, to: addDays(from, 7), tally };
}

/** As long a run of looks after which a touchpoint is looked at anew counts as one flag: until the next look finds nothing. */
function countFlags(flagged: readonly boolean[]): number {
  return flagged.filter((now, index) => now && !flagged[index - 1]).length;
}

/** What a run over these touchpoints alone flags, by touchpoint. */
function look(series: readonly (readonly Week[])[]): boolean[] {
  const judged = series.flatMap((weeks, key) =>
    judgeWeeks('csat', weeks, { primary: true, rule: DEFAULT_RULE }).map((test) => ({
      key,
      test,
      falseDiscovery: DEFAULT_RULE.falseDiscovery,
    })),
  );
  const fired = new Set(fireTests(judged).map(({ key }) => key));
  return series.map((_, key) => fired.has(key));
}

const shareOf = (some: readonly Week[]) => (100 * sum(some, 'csatGood')) / sum(some, 'csatCount');

function naiveLook(weeks: readonly Week[]): boolean {
  return shareOf(weeks.slice(-1)) <= shareOf(weeks.slice(0, -1)) - NAIVE_POINTS;
}

const sum = (weeks: readonly Week[], field: 'csatGood' | 'csatCount') =>
  weeks.reduce((total, { tally }) => total + tally[field], 0);

const WATCHED_WEEKS = 26;
const TOUCHPOINTS_A_RUN = 40;

/** Flags per 100 touchpoint-months where nothing ever changes: half a year of weekly runs over forty touchpoints of all kinds at a time. */
function falseFlags(touchpoints: number): { ours: number; naive: number } {
  const random = new Random('calm touchpoints');
  let [ours, naive, watched] = [0, 0, 0];
  for (let begun = 0; begun < touchpoints; begun += TOUCHPOINTS_A_RUN) {
    const series = Array.from({ length: TOUCHPOINTS_A_RUN }, (_, index) => {
      const { quality, answers } = KINDS[index % KINDS.length] ?? { quality: 0, answers: 50 };
      return Array.from({ length: BEFORE + WATCHED_WEEKS }, (__, week) =>
        drawWeek(random, week, quality, answers),
      );
    });
    const looks = Array.from({ length: WATCHED_WEEKS }, (_, week) =>
      look(series.map((weeks) => weeks.slice(0, BEFORE + week + 1))),
    );
    for (const [index, weeks] of series.entries()) {
      ours += countFlags(looks.map((flagged) => flagged[index] ?? false));
      naive += countFlags(looks.map((_, week) => naiveLook(weeks.slice(0, BEFORE + week + 1))));
      watched += WATCHED_WEEKS;
    }
  }
  const months = watched / WEEKS_A_MONTH;
  return { ours: (100 * ours) / months, naive: (100 * naive) / months };
}

/** Of falls at one touchpoint among forty, which are found at one of the three looks after them. */
function power(drop: Drop, falls: number): { ours: number; naive: number; most: number } {
  const random = new Random('falls');
  const around = Array.from({ length: TOUCHPOINTS_A_RUN - 1 }, (_, index) => {
    const { quality, answers } = KINDS[index % KINDS.length] ?? { quality: 0, answers: 50 };
    return Array.from({ length: BEFORE + WITHIN_WEEKS }, (__, week) =>
      drawWeek(random, week, quality, answers),
    );
  });
  let [ours, naive, most] = [0, 0, 0];
  const qualities = [0.4, 0.7, 1, 1.28];
  const limits = qualities.map((quality) => likelihoodLimit(random, quality, drop(quality)));
  for (let fall = 0; fall < falls; fall += 1) {
    const quality = qualities[fall % qualities.length] ?? 0;
    const weeks = Array.from({ length: BEFORE + WITHIN_WEEKS }, (_, week) =>
      drawWeek(random, week, week < BEFORE ? quality : drop(quality), 50),
    );
    const until = (week: number) => weeks.slice(0, BEFORE + week);
    const after = Array.from({ length: WITHIN_WEEKS }, (_, week) => week + 1);
    ours += Number(
      after.some((week) => look([until(week), ...around.map((other) => other.slice(0, BEFORE + week))])[0]),
    );
    naive += Number(after.some((week) => naiveLook(until(week))));
    const ratio = likelihoodRatio(weeks.slice(BEFORE), quality, drop(quality));
    most += Number(ratio > (limits[fall % qualities.length] ?? 0));
  }
  return { ours: ours / falls, naive: naive / falls, most: most / falls };
}

/**
 * By the lemma of Neyman and Pearson no rule that sees three weeks finds more falls than the ratio of likelihoods with both levels known, which no rule
 * knows. Only top-2-box shares are told apart, which is what a fall of the CSAT is a fall of.
 */
function likelihoodRatio(weeks: readonly Week[], before: number, after: number): number {
  const [was, is] = [csatAt(before) / 100, csatAt(after) / 100];
  const [good, count] = [sum(weeks, 'csatGood'), sum(weeks, 'csatCount')];
  return good * Math.log(is / was) + (count - good) * Math.log((1 - is) / (1 - was));
}

const BLOCKS = 4000;

/** What the ratio passes by chance once in 100 touchpoint-months. */
function likelihoodLimit(random: Random, before: number, after: number): number {
  const ratios = Array.from({ length: BLOCKS }, () =>
    likelihoodRatio(
      Array.from({ length: WITHIN_WEEKS }, (_, week) => drawWeek(random, week, before, 50)),
      before,
      after,
    ),
  ).toSorted((a, b) => a - b);
  return ratios[Math.floor(BLOCKS * (1 - WITHIN_WEEKS / (100 * WEEKS_A_MONTH)))] ?? 0;
}
