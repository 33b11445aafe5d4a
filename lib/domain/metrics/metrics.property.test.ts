import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryInteractions, tallyOf } from '@/tests/arbitraries/answers';
import { addTallies, type Tally } from '../tally';
import { METRICS, type MetricKey } from '../vocabulary';
import { answerMetrics } from './catalogue';
import type { Metric, TestedChange } from './metric';
import { touchpointScore } from './score';

const RANGES = {
  csat: [0, 100],
  nps: [-100, 100],
  ces: [0, 100],
  cxIndex: [0, Infinity],
  sentiment: [-1, 1],
} as const;
const OPPOSITE = { better: 'worse', worse: 'better', same: 'same', cannot_tell: 'cannot_tell' } as const;

function numbersIn(reading: object): unknown[] {
  return Object.values(reading).flatMap((field: unknown) =>
    typeof field === 'object' && field !== null ? numbersIn(field) : [field],
  );
}

function expectOpposite(there: TestedChange, back: TestedChange) {
  expect(back.verdict).toBe(OPPOSITE[there.verdict]);
  expectNegated(there.by, back.by);
  expectNegated(there.low, back.high);
  expectNegated(there.high, back.low);
  if (there.p === null) expect(back.p).toBeNull();
  else expect(back.p).toBeCloseTo(there.p, 10);
}

function expectNegated(one: number | null, other: number | null) {
  if (one === null) expect(other).toBeNull();
  else expect(other).toBeCloseTo(-one, 9);
}

describe.each(METRICS)('%s', (key) => {
  const metric: Metric<MetricKey, Tally> = answerMetrics[key];
  const [min, max] = RANGES[key];

  test('is never NaN, and known exactly when somebody answered', () => {
    fc.assert(
      fc.property(arbitraryInteractions, (interactions) => {
        const tally = tallyOf(interactions);
        const reading = metric.read(tally);
        for (const number of numbersIn(reading)) expect(number).not.toBeNaN();
        const divisible = key !== 'cxIndex' || tally.expectationSum > 0;
        expect(reading.value !== null).toBe(reading.answered > 0 && divisible);
      }),
    );
  });

  test('lies in its range and within its interval', () => {
    fc.assert(
      fc.property(arbitraryInteractions, (interactions) => {
        const { value, low, high } = metric.read(tallyOf(interactions));
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(min - 1e-9);
        expect(value).toBeLessThanOrEqual(max + 1e-9);
        expect(low === null).toBe(high === null);
        if (low === null || high === null) return;
        expect(low).toBeGreaterThanOrEqual(min);
        expect(high).toBeLessThanOrEqual(max);
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
      }),
    );
  });

  test('of two sets added up is that of their union', () => {
    fc.assert(
      fc.property(arbitraryInteractions, arbitraryInteractions, (one, other) => {
        const added = metric.read(addTallies(tallyOf(one), tallyOf(other)));
        const united = metric.read(tallyOf([...other, ...one]));
        expect(added.answered).toBe(united.answered);
        expect(added.counts).toEqual(united.counts);
        expect(added.value).toEqual(united.value === null ? null : expect.closeTo(united.value, 9));
        expect(added.low).toEqual(united.low === null ? null : expect.closeTo(united.low, 6));
      }),
    );
  });

  test('changes by the opposite when the periods are swapped', () => {
    fc.assert(
      fc.property(arbitraryInteractions, arbitraryInteractions, (one, other) => {
        const [current, previous] = [tallyOf(one), tallyOf(other)];
        expectOpposite(metric.change(current, previous), metric.change(previous, current));
      }),
    );
  });

  test('does not change between a period and itself', () => {
    fc.assert(
      fc.property(arbitraryInteractions, (interactions) => {
        const tally = tallyOf(interactions);
        const { by, verdict } = metric.change(tally, tally);
        expect(by === null || Math.abs(by) < 1e-9).toBe(true);
        expect(['same', 'cannot_tell']).toContain(verdict);
      }),
    );
  });

  test('gives a touchpoint a score from 0 to 100', () => {
    fc.assert(
      fc.property(arbitraryInteractions, (interactions) => {
        const { value, low, high } = touchpointScore(key, tallyOf(interactions));
        for (const end of [value, low, high]) {
          if (end === null) continue;
          expect(end).toBeGreaterThanOrEqual(-1e-9);
          expect(end).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});
