import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianOf, mergeSamples, SAMPLE_SIZE, SampleCollector, type Sample } from './sample';

function collect(values: readonly number[]): Sample {
  const collector = new SampleCollector();
  for (const value of values) collector.add(value);
  return collector.read();
}

const waits = (maxLength: number) => fc.array(fc.nat(10_000_000), { minLength: 1, maxLength });

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

describe('the median of waits', () => {
  test('is unknown of nothing', () => expect(medianOf([])).toBeNull());

  test('is exact while all are kept, over however many months', () => {
    fc.assert(
      fc.property(fc.array(waits(SAMPLE_SIZE), { minLength: 1, maxLength: 8 }), (months) => {
        expect(medianOf(months.map(collect))).toBe(median(months.flat()));
      }),
    );
  });

  test('is the same when the months were merged before, while all are kept', () => {
    fc.assert(
      fc.property(fc.array(waits(SAMPLE_SIZE / 8), { minLength: 1, maxLength: 8 }), (months) => {
        const merged = mergeSamples(months.map(collect));
        expect(merged.count).toBe(months.flat().length);
        expect(medianOf([merged])).toBe(median(months.flat()));
      }),
    );
  });

  test('lies within two per cent of its rank when there are too many to keep, in whatever order they come', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 30_000);
    const sorted = many.toSorted((one, other) => one - other);
    for (const values of [many, sorted, sorted.toReversed()]) {
      const sample = collect(values);
      expect(sample).toMatchObject({ count: 30_000, values: { length: SAMPLE_SIZE } });
      expect(Math.abs((medianOf([sample]) ?? 0) - 15_000)).toBeLessThan(600);
    }
  });

  test('weighs a crowded month more than a quiet one', () => {
    const crowded = collect(Array.from({ length: 10_000 }, () => 100));
    expect(medianOf([crowded, collect(Array.from({ length: 200 }, () => 5))])).toBe(100);
    expect(medianOf([mergeSamples([crowded, collect([5, 6, 7])])])).toBe(100);
  });
});
