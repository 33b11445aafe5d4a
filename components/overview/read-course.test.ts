import { describe, expect, test } from 'vitest';
import type { Tally } from '@/lib/domain/tally';
import { describeCourse, titleOfCourse } from './describe-course';
import { overviewOf } from './overview-fixture';
import { readCourse } from './read-course';

const csat = (good: number, count = 1000): Partial<Tally> => ({ csatCount: count, csatGood: good });
const ces = (good: number, count = 1000): Partial<Tally> => ({ cesCount: count, cesGood: good });

function courseOf(current: Partial<Tally>, previous: Partial<Tally>) {
  const { kpis } = overviewOf(current, previous);
  const course = readCourse(kpis);
  return { ...course, title: titleOfCourse(course), grounds: describeCourse(course, kpis) };
}

describe('whether the experience is getting better', () => {
  test('is better when a measure rose beyond chance and none fell', () => {
    expect(courseOf({ ...csat(800), ...ces(701) }, { ...csat(700), ...ces(700) })).toMatchObject({
      title: 'Getting better',
      grounds: 'CSAT +10.0 points. No change that can be told in 1 of 2 measures.',
    });
  });

  test('is only slight when nobody would act on as little', () => {
    expect(courseOf(csat(7_300, 10_000), csat(7_000, 10_000))).toMatchObject({
      verdict: 'better',
      title: 'Slightly better',
      grounds: 'CSAT +3.0 points.',
    });
    expect(courseOf(csat(700), csat(800)).title).toBe('Getting worse');
  });

  test('is mixed when one measure rose and another fell', () => {
    expect(courseOf({ ...csat(800), ...ces(600) }, { ...csat(700), ...ces(700) })).toMatchObject({
      title: 'Mixed',
      grounds: 'CSAT +10.0 points, CES −10.0 points.',
    });
  });

  test('is the same only when every measure is known to have stayed within what anybody would notice', () => {
    expect(courseOf(csat(7_000, 10_000), csat(7_000, 10_000))).toMatchObject({
      title: 'About the same',
      grounds: 'The only measure did not move by as much as anybody would notice.',
    });
  });

  test('cannot be told from a few answers', () => {
    expect(courseOf(csat(8, 10), csat(6, 10))).toMatchObject({
      title: 'Cannot tell',
      grounds: 'No change beyond chance in the only measure.',
    });
  });

  test('cannot be told when nobody answered in one of the periods', () => {
    expect(courseOf(csat(8, 10), {})).toMatchObject({
      title: 'Cannot tell',
      grounds: 'Nobody answered in the period that this one is compared with.',
    });
    expect(courseOf({}, csat(8, 10)).grounds).toBe('Nobody answered in this period.');
  });

  test('does not rest on one measure of several that chance alone may have moved', () => {
    const steady = { ...ces(700), npsCount: 1000, npsPromoters: 300, npsDetractors: 200 };
    const course = courseOf({ ...csat(743), ...steady }, { ...csat(701), ...steady });
    expect(course.doubtful).toEqual(['csat']);
    expect(course).toMatchObject({
      title: 'Cannot tell',
      grounds: 'CSAT +4.2 points, but among 3 measures chance alone may do that.',
    });
  });
});
