import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyTally, type Tally } from '../tally';
import { judgeFix, type FixQuestion } from './fix-verdict';

const csat = (csatGood: number, csatCount: number): Tally => ({ ...emptyTally, csatCount, csatGood });
const ask = (question: Partial<FixQuestion>): FixQuestion => ({
  metric: 'csat',
  against: 'confirmation',
  before: csat(288, 400),
  after: csat(656, 800),
  comparisons: [],
  afterDays: 56,
  atDeadline: true,
  ...question,
});

const nps = (npsPromoters: number, passives: number, npsDetractors: number): Tally => ({
  ...emptyTally,
  npsCount: npsPromoters + passives + npsDetractors,
  npsPromoters,
  npsDetractors,
});

// Worked out apart from this code in Python: Newcombe 1998 (method 10), the squares of the half widths added up.
describe('the difference that a fix made', () => {
  test('is Newcombe’s of the shares', () => {
    const { change } = judgeFix(ask({ before: csat(48, 80), after: csat(56, 70) }));
    expect(change?.by).toBeCloseTo(20, 10);
    expect(change?.low).toBeCloseTo(5.243147, 5);
    expect(change?.high).toBeCloseTo(33.387265, 5);
  });

  test('is less by what other touchpoints did meanwhile, and rougher by what is unknown of them', () => {
    const comparisons = [
      { before: csat(1600, 2000), after: csat(1640, 2000) },
      { before: csat(720, 900), after: csat(765, 900) },
    ];
    const { change, comparison } = judgeFix(ask({ comparisons }));
    expect(comparison?.by).toBeCloseTo(2.931034, 5);
    expect(comparison?.low).toBeCloseTo(0.930847, 5);
    expect(comparison?.high).toBeCloseTo(4.928683, 5);
    expect(change?.by).toBeCloseTo(7.068966, 5);
    expect(change?.low).toBeCloseTo(1.652872, 5);
    expect(change?.high).toBeCloseTo(12.67136, 5);
  });

  test('leaves out comparisons with too few answers to correct it', () => {
    const comparisons = [{ before: csat(160, 200), after: csat(100, 200) }];
    const { change, comparison } = judgeFix(ask({ comparisons }));
    expect(comparison).toBeNull();
    expect(change?.by).toBeCloseTo(10, 10);
  });

  test('of recommendations is that of the adjusted scores', () => {
    const judged = judgeFix(ask({ metric: 'nps', before: nps(90, 60, 50), after: nps(120, 50, 30) }));
    // metrics.md, section 2.
    expect(judged.change?.by).toBeCloseTo(24.63, 2);
    expect(judged.change?.low).toBeCloseTo(9.51, 2);
    expect(judged.change?.high).toBeCloseTo(39.75, 2);
    expect(judged.verdict).toBe('confirmed');
  });
});

describe('at the deadline a fix', () => {
  test.each([
    ['is confirmed where the interval leaves out 0', csat(288, 400), csat(656, 800), 'confirmed'],
    ['made it worse where it lies below 0', csat(288, 400), csat(500, 800), 'worse'],
    ['is not shown where hardly anything moved', csat(7200, 10_000), csat(7400, 10_000), 'not_shown'],
    [
      'is not shown by a sure change that nobody would act on',
      csat(7200, 10_000),
      csat(7600, 10_000),
      'not_shown',
    ],
    ['cannot be told by a wide interval', csat(72, 100), csat(75, 100), 'not_enough'],
    ['cannot be told by 29 answers, however good', csat(10, 400), csat(29, 29), 'not_enough'],
    ['cannot be told where nobody answered', csat(288, 400), csat(0, 0), 'not_enough'],
  ] as const)('%s', (_, before, after, verdict) => {
    expect(judgeFix(ask({ before, after }))).toMatchObject({ verdict, final: true, needed: null });
  });
});

describe('before the deadline', () => {
  test('is confirmed only by three standard errors, and not within the first fortnight', () => {
    const clear = { before: csat(2880, 4000), after: csat(328, 400), atDeadline: false };
    expect(judgeFix(ask({ ...clear, afterDays: 14 }))).toMatchObject({ verdict: 'confirmed', final: true });
    expect(judgeFix(ask({ ...clear, afterDays: 13 }))).toMatchObject({ final: false });
    const likely = { before: csat(288, 400), after: csat(240, 300), atDeadline: false, afterDays: 21 };
    const judged = judgeFix(ask(likely));
    expect(judged.change?.low).toBeGreaterThan(0);
    expect(judged).toMatchObject({ verdict: 'not_enough', final: false });
    expect(judgeFix(ask({ ...likely, atDeadline: true }))).toMatchObject({ verdict: 'confirmed' });
  });

  test('is called worse early where that is beyond doubt', () => {
    const sunk = { before: csat(288, 400), after: csat(100, 200), atDeadline: false, afterDays: 14 };
    expect(judgeFix(ask(sunk))).toMatchObject({ verdict: 'worse', final: true });
  });

  test('says how many answers are still needed for a change of five points', () => {
    // 2 · (1.959964 + 0.841621)² · 0.7 · 0.3 / 0.05² = 1318.6 per window.
    const { perWindow, needed } = judgeFix(
      ask({ before: csat(70_000, 100_000), after: csat(70, 100), atDeadline: false, afterDays: 7 }),
    );
    expect(perWindow).toBeGreaterThan(1290);
    expect(perWindow).toBeLessThan(1320);
    expect(needed).toBe((perWindow ?? 0) - 100);
    const unanswered = judgeFix(
      ask({ before: csat(70_000, 100_000), after: csat(0, 0), atDeadline: false, afterDays: 0 }),
    );
    expect(unanswered).toMatchObject({ perWindow: 1319, needed: 1319, change: null, final: false });
  });
});

describe('against what came before the flag', () => {
  const baseline = { against: 'baseline', before: csat(1600, 2000) } as const;
  test('is back once it is surely not five points below, and never “worse”', () => {
    expect(judgeFix(ask({ ...baseline, after: csat(640, 800) }))).toMatchObject({ verdict: 'confirmed' });
    expect(judgeFix(ask({ ...baseline, after: csat(560, 800) }))).toMatchObject({ verdict: 'not_shown' });
    expect(judgeFix(ask({ ...baseline, after: csat(300, 400) }))).toMatchObject({ verdict: 'not_shown' });
    expect(judgeFix(ask({ ...baseline, after: csat(30, 40) }))).toMatchObject({ verdict: 'not_enough' });
  });
});

test('more good answers after the fix never make its verdict less', () => {
  const RANK = { worse: 0, not_enough: 1, not_shown: 1, confirmed: 2 };
  const size = fc.integer({ min: 30, max: 600 });
  fc.assert(
    fc.property(size, size, fc.nat(), fc.nat(), fc.nat(), fc.boolean(), (n, m, a, b, c, atDeadline) => {
      const [low, high] = [b % (m + 1), c % (m + 1)].toSorted((one, other) => one - other);
      const of = (good = 0) =>
        RANK[judgeFix(ask({ before: csat(a % (n + 1), n), after: csat(good, m), atDeadline })).verdict];
      expect(of(high)).toBeGreaterThanOrEqual(of(low));
    }),
  );
});

test('a confirmed fix moved the figure by at least five points, whatever was asked', () => {
  const share = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.nat()).map(([n, k]) => csat(k % (n + 1), n));
  fc.assert(
    fc.property(
      share,
      share,
      fc.boolean(),
      fc.integer({ min: 0, max: 90 }),
      (before, after, atDeadline, afterDays) => {
        const { verdict, change, final } = judgeFix(ask({ before, after, atDeadline, afterDays }));
        if (verdict !== 'confirmed') return;
        expect(final).toBe(true);
        expect(change?.by).toBeGreaterThanOrEqual(5);
        expect(change?.low).toBeGreaterThan(0);
      },
    ),
  );
});
