import { expect, test } from 'vitest';
import type { ChangeVerdict } from '@/lib/domain/vocabulary';
import { describeCourses } from './describe-courses';

const partner = (name: string, verdict: ChangeVerdict) => ({
  name,
  course: { points: [], change: { by: 1, low: 0, high: 2, verdict } },
});

test.each([
  [[partner('A', 'worse'), partner('B', 'same')], 'A declines.'],
  [[partner('A', 'worse'), partner('B', 'worse'), partner('C', 'better')], 'A and B decline. C improves.'],
  [[partner('A', 'cannot_tell')], 'Nobody clearly rises or falls.'],
])('courses %# read “%s”', (partners, words) => expect(describeCourses(partners)).toBe(words));
