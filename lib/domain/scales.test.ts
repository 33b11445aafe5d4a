import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWER_KEYS, CANONICAL_SCALES, pomp, toCanonical, type AnswerKey, type Scale } from './scales';

const scale = (min: number, max: number, reverse = false): Scale => ({ min, max, reverse });

test.each<[AnswerKey, number, Scale, number]>([
  ['csat', 4, scale(1, 5), 4],
  ['csat', 10, scale(1, 10), 5],
  ['csat', 5.5, scale(1, 10), 3],
  ['csat', 1, scale(1, 5, true), 5],
  ['csat', 2, scale(1, 5, true), 4],
  ['nps', 100, scale(0, 100), 10],
  ['nps', 1, scale(1, 11), 0],
  ['ces', 7, scale(1, 7, true), 1],
  ['ces', 4, scale(1, 5), 5.5],
  ['expectation', 7, scale(1, 7), 10],
  ['reality', 4, scale(1, 7), 5],
  ['sentiment', 3, scale(1, 5), 0],
  ['sentiment', 0, scale(0, 1, true), 1],
])('%s %d on %o is stored as %d', (key, raw, source, value) => {
  const conversion = toCanonical(key, raw, source);
  expect(conversion).toEqual({ ok: true, value: expect.closeTo(value, 12) });
});

test.each<[number, Scale, string]>([
  [0, scale(1, 5), 'out_of_range'],
  [6, scale(1, 5), 'out_of_range'],
  [5.000001, scale(1, 5), 'out_of_range'],
  [Number.NaN, scale(1, 5), 'not_a_number'],
  [Number.POSITIVE_INFINITY, scale(1, 5), 'not_a_number'],
  [3, scale(5, 5), 'bad_scale'],
  [3, scale(5, 1), 'bad_scale'],
  [3, scale(Number.NaN, 5), 'bad_scale'],
  [3, scale(-Number.MAX_VALUE, Number.MAX_VALUE), 'bad_scale'],
])('%d on %o is refused: %s', (raw, source, fault) => {
  expect(toCanonical('csat', raw, source)).toEqual({ ok: false, fault });
});

test('the worst answer is 0 % of the way and the best is 100 %', () => {
  expect(pomp(1, { min: 1, max: 7 })).toBe(0);
  expect(pomp(4, { min: 1, max: 7 })).toBe(50);
  expect(pomp(7, { min: 1, max: 7 })).toBe(100);
});

const arbitrarySource = fc
  .record({
    min: fc.integer({ min: -100, max: 100 }),
    length: fc.integer({ min: 1, max: 200 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ min, length, part }) => ({
    min,
    max: min + length,
    raw: Math.min(min + length, min + part * length),
  }));

test('a conversion keeps the place on the scale, and a reversed one mirrors it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ANSWER_KEYS), arbitrarySource, (key, { min, max, raw }) => {
      const straight = toCanonical(key, raw, scale(min, max));
      const mirrored = toCanonical(key, raw, scale(min, max, true));
      if (!straight.ok || !mirrored.ok) throw new Error('refused an answer on its own scale');
      expect(pomp(straight.value, CANONICAL_SCALES[key])).toBeCloseTo(pomp(raw, { min, max }), 8);
      expect(pomp(mirrored.value, CANONICAL_SCALES[key])).toBeCloseTo(100 - pomp(raw, { min, max }), 8);
      expect(straight.value).toBeGreaterThanOrEqual(CANONICAL_SCALES[key].min);
      expect(straight.value).toBeLessThanOrEqual(CANONICAL_SCALES[key].max);
    }),
  );
});
