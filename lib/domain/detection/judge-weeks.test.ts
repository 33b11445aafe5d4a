import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../day';
import { emptyTally, type Tally } from '../tally';
import { fireTests } from './fire-tests';
import { judgeLevel } from './judge-level';
import { baselineOf, judgeWeeks, SIGNAL_P, type Week } from './judge-weeks';
import { DEFAULT_RULE } from './rule';
import { dispersionOf, pOfFall, sampleOf } from './sample';

/** Satisfied answers are a 5, all others a 2. */
const tallyOf = (good: number, all: number): Tally => ({
  ...emptyTally,
  interactions: all,
  csatCount: all,
  csatGood: good,
  csatBad: all - good,
  csatSum: 5 * good + 2 * (all - good),
  csatSquares: 25 * good + 4 * (all - good),
});

const weeksOf = (shares: readonly (readonly [good: number, all: number])[]): Week[] =>
  shares.map(([good, all], index) => {
    const from = addDays('2026-01-05', 7 * index);
    return { from, to: addDays(from, 7), tally: tallyOf(good, all) };
  });

/** Around 80 of 100, as chance has it. */
const CALM: readonly (readonly [number, number])[] = Array.from({ length: 24 }, (_, week) => [
  80 + ([-4, 3, 1, -2, 5, -3][week % 6] ?? 0),
  100,
]);
const options = { primary: true, rule: DEFAULT_RULE };
const signals = (weeks: readonly Week[], rule = DEFAULT_RULE) =>
  judgeWeeks('csat', weeks, { primary: true, rule }).filter(({ signal }) => signal);

describe('weeks', () => {
  test('that vary by chance raise no signal', () => {
    expect(signals(weeksOf(CALM))).toEqual([]);
  });

  test('of which the last falls sharply raise one in that week, with the level before and after', () => {
    const [found] = signals(weeksOf([...CALM, [55, 100]]));
    expect(found).toMatchObject({ method: 'control', value: 55, answered: 100, matters: true });
    expect(found?.reference).toBeCloseTo(80, 0);
    expect(found?.effect).toBeCloseTo(25, 0);
    expect(found?.baseline?.answered).toBe(2000);
  });

  test('that get better are no flag', () => {
    expect(signals(weeksOf([...CALM, [100, 100], [100, 100]]))).toEqual([]);
  });

  test('that fall by less than the practical floor are no flag, however many answered', () => {
    const weeks = weeksOf([
      ...CALM.map(([good]) => [8000 + 5 * (good - 80), 10_000] as const),
      [7650, 10_000],
    ]);
    const [control] = judgeWeeks('csat', weeks, options);
    expect(control?.p).toBeLessThan(0.001);
    expect(control).toMatchObject({ matters: false, signal: false });
  });

  test.each([
    [29, 0],
    [30, 1],
  ])('with %i answers in the window raise %i flags', (answers, flags) => {
    const weeks = weeksOf([...CALM, [0, answers]]);
    const alone = judgeWeeks('csat', weeks, options).some(({ answered }) => answered === answers);
    expect(Number(alone)).toBe(flags);
  });

  test('of which there are fewer than 12 to compare with are not judged', () => {
    expect(judgeWeeks('csat', weeksOf([...CALM.slice(0, 14), [10, 100]]), options)).toEqual([]);
  });

  test('must hold for the pending weeks', () => {
    const patient = { ...DEFAULT_RULE, pendingPeriods: 2 };
    expect(signals(weeksOf([...CALM, [55, 100]]), patient)).toEqual([]);
    expect(signals(weeksOf([...CALM, [55, 100], [55, 100]]), patient)).not.toEqual([]);
  });

  test('of a slow decline are found by the drift where no single week shows it', () => {
    const slow = Array.from({ length: 16 }, (_, week): [number, number] => [80 - week, 100]);
    const found = signals(weeksOf([...CALM, ...slow]));
    expect(found.map(({ method }) => method)).toContain('drift');
  });

  test('leave the last four out of a baseline that still grows', () => {
    const baseline = baselineOf(
      'csat',
      weeksOf([...CALM.slice(0, 14), [10, 100], [10, 100], [10, 100], [10, 100]]),
    );
    expect(baseline?.to).toBe(addDays('2026-01-05', 7 * 14));
  });
});

test('the p of a fall is the one-sided z with the spread of the baseline', () => {
  // Spread 9·0.16 on the scale 1–5 is 900 on 0–100; 10 of 100 fewer is 7.5 points.
  const before = { count: 2000, value: 85, variance: 900 };
  const now = { count: 100, value: 77.5, variance: 1181 };
  expect(pOfFall(now, before, 1)).toBeCloseTo(0.00735, 4);
  expect(pOfFall(now, before, 2)).toBeGreaterThan(0.1);
});

const week = (value: number) => ({ count: 100, value, variance: 900 });

test('weeks that vary more than by chance widen the test, and those that vary less do not narrow it', () => {
  const all = { count: 2000, value: 80, variance: 900 };
  expect(dispersionOf([week(80), week(80.1), week(79.9)], all)).toBe(1);
  const restless = Array.from({ length: 20 }, (_, index) => week(index % 2 === 0 ? 71 : 89));
  expect(dispersionOf(restless, all)).toBeGreaterThan(2);
});

const window = (good: number, all: number) => ({
  from: '2026-01-05',
  to: '2026-03-30',
  tally: tallyOf(good, all),
  recent: tallyOf(good, all),
});

const judge = (good: number, all: number, target: number) =>
  judgeLevel('target', 'csat', window(good, all), { target, dispersion: 1, rule: DEFAULT_RULE });

describe('a level', () => {
  test('far below its target matters, and the score is what is compared', () => {
    const low = judge(200, 400, 75);
    expect(low).toMatchObject({ value: 62.5, reference: 75, effect: 12.5, matters: true });
    expect(low?.p).toBeLessThan(1e-6);
  });

  test('a little below is not', () => {
    expect(judge(260, 400, 77)).toMatchObject({ matters: false });
  });

  test('of 29 answers cannot be told', () => {
    expect(judge(0, 29, 75)).toBeNull();
  });

  test('that was low and is no longer, in the last four weeks, does not matter', () => {
    const mended = { ...window(200, 400), recent: tallyOf(95, 100) };
    const found = judgeLevel('target', 'csat', mended, { target: 75, dispersion: 1, rule: DEFAULT_RULE });
    expect(found).toMatchObject({ matters: false });
  });
});

const judged = (weeks: readonly Week[], key: string) =>
  judgeWeeks('csat', weeks, { primary: false, rule: DEFAULT_RULE }).map((judgedTest) => ({
    key,
    test: judgedTest,
    falseDiscovery: 0.05,
  }));

const isFlagged = (key: string) => key.startsWith('known');

describe('a run', () => {
  const calm = Array.from({ length: 20 }, (_, index) => judged(weeksOf(CALM), `calm ${index}`)).flat();

  test('fires by q what no signal is allowed for, and nothing else', () => {
    const fired = fireTests([...calm, ...judged(weeksOf([...CALM, [50, 100]]), 'fallen')]);
    expect(new Set(fired.map(({ key }) => key))).toEqual(new Set(['fallen']));
    expect(fired[0]?.q).toBeLessThan(0.001);
  });

  test('is not made easier by what is flagged already', () => {
    const doubtful = judged(weeksOf([...CALM, [68, 100]]), 'doubtful');
    const known = Array.from({ length: 40 }, (_, index) =>
      judged(weeksOf([...CALM, [40, 100]]), `known ${index}`),
    ).flat();
    const fired = fireTests([...calm, ...doubtful, ...known], { isFlagged }).map(({ key }) => key);
    expect(fired).not.toContain('doubtful');
    expect(fired).toContain('known 0');
    expect(fireTests([...calm, ...doubtful, ...known]).map(({ key }) => key)).toContain('doubtful');
  });
});

const chanceOf = (good: number) => judgeWeeks('csat', weeksOf([...CALM, [good, 100]]), options)[0]?.p ?? 1;

test('a fall is never likelier to be chance when more fell', () => {
  const share = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(share, share, (one, other) => {
      const [less, more] = [Math.max(one, other), Math.min(one, other)];
      expect(chanceOf(more)).toBeLessThanOrEqual(chanceOf(less));
    }),
    { numRuns: 30 },
  );
});

test('no answer, or one, is no sample', () => {
  expect(sampleOf('csat', emptyTally)).toBeNull();
  expect(sampleOf('csat', tallyOf(1, 1))).toBeNull();
  expect(sampleOf('cxIndex', emptyTally)).toBeNull();
  expect(SIGNAL_P).toBeLessThan(0.00135);
});
