import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryAnswers } from '@/tests/arbitraries/answers';
import { TALLY_FIELDS, emptyTally } from './tally';
import { answerTally, verdictOfAnswer, verdictOfInteraction, type Answers } from './verdict';
import type { MetricKey, Verdict } from './vocabulary';

test.each<[MetricKey, number, Verdict]>([
  ['csat', 1, 'bad'],
  ['csat', 2, 'bad'],
  ['csat', 2 + 1e-10, 'bad'],
  ['csat', 2.01, 'ok'],
  ['csat', 3, 'ok'],
  ['csat', 3.99, 'ok'],
  ['csat', 4 - 1e-10, 'good'],
  ['csat', 4, 'good'],
  ['csat', 5, 'good'],
  ['nps', 0, 'bad'],
  ['nps', 6, 'bad'],
  ['nps', 6.99, 'bad'],
  ['nps', 7 - 1e-10, 'ok'],
  ['nps', 7, 'ok'],
  ['nps', 8, 'ok'],
  ['nps', 8.99, 'ok'],
  ['nps', 9, 'good'],
  ['nps', 10, 'good'],
  ['ces', 3, 'bad'],
  ['ces', 3.99, 'bad'],
  ['ces', 4, 'ok'],
  ['ces', 4.99, 'ok'],
  ['ces', 5, 'good'],
  ['ces', 7, 'good'],
  ['cxIndex', 3, 'good'],
  ['cxIndex', 0, 'good'],
  ['cxIndex', -1e-10, 'good'],
  ['cxIndex', -0.01, 'ok'],
  ['cxIndex', -1.99, 'ok'],
  ['cxIndex', -2, 'bad'],
  ['cxIndex', -10, 'bad'],
  ['sentiment', 0.05, 'good'],
  ['sentiment', 0.049, 'ok'],
  ['sentiment', 0, 'ok'],
  ['sentiment', -0.049, 'ok'],
  ['sentiment', -0.05, 'bad'],
])('%s %d is %s', (metric, answer, verdict) => {
  expect(verdictOfAnswer(metric, answer)).toBe(verdict);
});

describe('an interaction', () => {
  test.each<[Answers, Verdict | null]>([
    [{}, null],
    [{ csat: null, nps: null }, null],
    [{ expectation: 8 }, null],
    [{ reality: 2, expectation: null }, null],
    [{ csat: 5, ces: 1, nps: 0, sentiment: -1 }, 'good'],
    [{ ces: 1, nps: 10 }, 'bad'],
    [{ nps: 8, expectation: 5, reality: 9 }, 'ok'],
    [{ expectation: 9, reality: 6, sentiment: 1 }, 'bad'],
    [{ expectation: 9, sentiment: 1 }, 'good'],
    [{ csat: null, sentiment: -0.4 }, 'bad'],
    [{ expectation: 0, reality: 0 }, 'good'],
  ])('%o is %s', (answers, verdict) => {
    expect(verdictOfInteraction(answers)).toBe(verdict);
  });
});

test('an interaction without answers counts as an interaction and nothing else', () => {
  expect(answerTally({})).toEqual({ ...emptyTally, interactions: 1 });
  expect(answerTally({ expectation: 7 })).toEqual({ ...emptyTally, interactions: 1 });
});

test('an interaction counts every answer that it has, and its verdict once', () => {
  expect(answerTally({ csat: 2, nps: 9, ces: 4, expectation: 8, reality: 7, sentiment: -0.5 })).toEqual({
    interactions: 1,
    good: 0,
    ok: 0,
    bad: 1,
    csatCount: 1,
    csatGood: 0,
    csatBad: 1,
    csatSum: 2,
    csatSquares: 4,
    npsCount: 1,
    npsPromoters: 1,
    npsDetractors: 0,
    npsSum: 9,
    npsSquares: 81,
    cesCount: 1,
    cesGood: 0,
    cesBad: 0,
    cesSum: 4,
    cesSquares: 16,
    pairCount: 1,
    expectationSum: 8,
    realitySum: 7,
    expectationSquares: 64,
    realitySquares: 49,
    productSum: 56,
    sentimentCount: 1,
    sentimentPositive: 0,
    sentimentNegative: 1,
    sentimentSum: -0.5,
    sentimentSquares: 0.25,
  });
});

test('an interaction is good, ok, bad or none, and never two of them', () => {
  fc.assert(
    fc.property(arbitraryAnswers, (answers) => {
      const tally = answerTally(answers);
      const { good, ok, bad } = tally;
      expect(good + ok + bad).toBe(verdictOfInteraction(answers) === null ? 0 : 1);
      expect(tally.csatGood + tally.csatBad).toBeLessThanOrEqual(tally.csatCount);
      expect(tally.npsPromoters + tally.npsDetractors).toBeLessThanOrEqual(tally.npsCount);
      expect(tally.cesGood + tally.cesBad).toBeLessThanOrEqual(tally.cesCount);
      expect(tally.sentimentPositive + tally.sentimentNegative).toBeLessThanOrEqual(tally.sentimentCount);
      const answered =
        tally.csatCount + tally.npsCount + tally.cesCount + tally.pairCount + tally.sentimentCount;
      expect(answered > 0).toBe(good + ok + bad === 1);
      expect(Object.keys(tally)).toEqual(TALLY_FIELDS);
    }),
  );
});
