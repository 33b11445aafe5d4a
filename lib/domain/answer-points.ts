import { ANSWER_KEYS, CANONICAL_SCALES, type AnswerKey } from './scales';

/** How far the points lie apart at which answers are counted. */
const STEPS: Readonly<Record<AnswerKey, number>> = {
  csat: 1,
  nps: 1,
  ces: 1,
  expectation: 1,
  reality: 1,
  sentiment: 0.5,
};

/**
 * The points of each canonical scale at which answers are counted: whole points, for sentiment half ones. A converted answer between two points
 * counts at the nearer one, and half-way at the upper one.
 */
export const ANSWER_POINTS: Readonly<Record<AnswerKey, readonly number[]>> = {
  csat: pointsOf('csat'),
  nps: pointsOf('nps'),
  ces: pointsOf('ces'),
  expectation: pointsOf('expectation'),
  reality: pointsOf('reality'),
  sentiment: pointsOf('sentiment'),
};

/** The number of the point, from 1, that `lib/domain/answer-points` and its SQL agree on. */
export function pointNumber(key: AnswerKey, answer: number): number {
  return Math.floor((answer - CANONICAL_SCALES[key].min) / STEPS[key] + 0.5) + 1;
}

/** Bits that hold a point number; 0 stands for no answer. All six together fit 32 bits. */
const BITS: Readonly<Record<AnswerKey, number>> = {
  csat: 3,
  nps: 4,
  ces: 3,
  expectation: 4,
  reality: 4,
  sentiment: 3,
};

/** How the point numbers of one interaction are packed into an integer, the first answer in the lowest bits. */
export const PACKING = ANSWER_KEYS.map((key, index) => ({
  key,
  min: CANONICAL_SCALES[key].min,
  step: STEPS[key],
  shift: ANSWER_KEYS.slice(0, index).reduce((sum, before) => sum + BITS[before], 0),
  mask: (1 << BITS[key]) - 1,
}));

/** Counts at each point, by answer; an answer that nobody gave is left out. */
export type PointCounts = Partial<Record<AnswerKey, number[]>>;

/** Counts packed point numbers. */
export function countPoints(packed: Iterable<number>): PointCounts {
  const counts: PointCounts = {};
  for (const word of packed) {
    for (const { key, shift, mask } of PACKING) {
      const point = (word >> shift) & mask;
      if (point === 0) continue;
      const row = (counts[key] ??= ANSWER_POINTS[key].map(() => 0));
      row[point - 1] = (row[point - 1] ?? 0) + 1;
    }
  }
  return counts;
}

function pointsOf(key: AnswerKey): number[] {
  const { min, max } = CANONICAL_SCALES[key];
  const step = STEPS[key];
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step);
}
