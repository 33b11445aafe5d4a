import { describe, expect, test } from 'vitest';
import { unknownReading } from '@/lib/domain/metrics/metric';
import type { FlowStep } from '@/lib/mining/schema';
import { chooseSteps, readableShare } from './choose-steps';

const end = (slug: string) => ({ slug, name: slug, department: 'd', departmentName: 'D' });
const step = (from: string, to: string, count: number): FlowStep => ({
  id: `${from}..${to}`,
  from: end(from),
  to: end(to),
  count,
  share: unknownReading,
  medianWait: 1,
  meanWait: 1,
  scoreAfter: unknownReading,
  band: 'cannot_tell',
});

describe('the steps that are drawn', () => {
  const steps = [step('a', 'b', 60), step('b', 'b', 50), step('b', 'c', 30), step('c', 'a', 10)];

  test.each([
    [60, ['a..b']],
    [61, ['a..b', 'b..c']],
    [100, ['a..b', 'b..c', 'c..a']],
  ])('for %d%% are the most frequent that make it up, without going nowhere', (share, ids) => {
    expect(chooseSteps(steps, share).map(({ id }) => id)).toEqual(ids);
  });

  test('count what is not listed as done too', () => {
    expect(chooseSteps(steps, 50, 100).map(({ id }) => id)).toEqual(['a..b', 'b..c', 'c..a']);
  });

  test('are all of them at first where they can be read', () => expect(readableShare(steps)).toBe(100));

  test('are fewer at first where there are very many', () => {
    const many = Array.from({ length: 200 }, (_, at) => step('a', `b${at}`, 1));
    expect(readableShare(many)).toBe(10);
    expect(readableShare([])).toBe(100);
  });
});
