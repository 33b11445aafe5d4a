import { expect, test } from 'vitest';
import { ANSWER_POINTS, countPoints, PACKING, pointNumber } from './answer-points';
import type { AnswerKey } from './scales';

test('answers are counted at whole points, sentiment at half ones', () => {
  expect(ANSWER_POINTS.csat).toEqual([1, 2, 3, 4, 5]);
  expect(ANSWER_POINTS.nps).toHaveLength(11);
  expect(ANSWER_POINTS.sentiment).toEqual([-1, -0.5, 0, 0.5, 1]);
});

test.each([
  ['csat', 1, 1],
  ['csat', 3.49, 3],
  ['csat', 3.5, 4],
  ['csat', 5, 5],
  ['nps', 0, 1],
  ['nps', 10, 11],
  ['sentiment', -1, 1],
  ['sentiment', 0.74, 4],
  ['sentiment', 1, 5],
] as const)('%s %f is at point number %i', (key, answer, number) => {
  expect(pointNumber(key, answer)).toBe(number);
});

const pack = (answers: Partial<Record<AnswerKey, number>>) =>
  PACKING.reduce((word, { key, shift }) => {
    const answer = answers[key];
    return answer === undefined ? word : word + (pointNumber(key, answer) << shift);
  }, 0);

test('packed answers are counted at their points', () => {
  const counts = countPoints([pack({ csat: 5, sentiment: 1 }), pack({ csat: 5, nps: 0 }), pack({ csat: 1 })]);
  expect(counts).toEqual({
    csat: [1, 0, 0, 0, 2],
    sentiment: [0, 0, 0, 0, 1],
    nps: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  });
});

test('all answers together fit an integer of the store', () => {
  const last = PACKING.at(-1);
  expect((last?.shift ?? 99) + 3).toBeLessThanOrEqual(31);
  for (const { key, mask } of PACKING) expect(ANSWER_POINTS[key].length).toBeLessThanOrEqual(mask);
});
