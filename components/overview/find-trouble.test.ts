import { expect, test } from 'vitest';
import type { DepartmentStanding } from '@/lib/touchpoints/schema';
import { findTrouble } from './find-trouble';
import { noIssues, stage, touchpoint } from './overview-fixture';

const owner = (slug: string): DepartmentStanding => ({
  slug: `owner-of-${slug}`,
  name: `Owner of ${slug}`,
  owned: 1,
  measured: 1,
  belowTarget: 1,
  worst: null,
  issues: noIssues,
});

test('customers fare worst in the worst band, however far another one is below its target', () => {
  const stages = [
    stage('purchase', [touchpoint('checkout', 'watch', 66, 76)]),
    stage('service', [touchpoint('menu', 'at_risk', 55, 60), touchpoint('bill', 'watch', 60, 69)]),
  ];
  const trouble = findTrouble({ stages, departments: [owner('checkout'), owner('menu')] });
  expect(trouble).toMatchObject({
    touchpoint: { slug: 'menu' },
    stage: { slug: 'service' },
    owner: { name: 'Owner of menu' },
    belowTarget: 3,
    told: 3,
    touchpoints: 3,
  });
});

test('within a band it is the one furthest below its target, not the one with the lowest score', () => {
  const stages = [stage('a', [touchpoint('low', 'watch', 50, 51), touchpoint('short', 'watch', 60, 68)])];
  expect(findTrouble({ stages, departments: [] })?.touchpoint.slug).toBe('short');
});

test('a touchpoint with too few answers is never the worst', () => {
  const stages = [stage('a', [touchpoint('rare', 'cannot_tell', 5), touchpoint('usual', 'healthy', 80)])];
  expect(findTrouble({ stages, departments: [] })).toMatchObject({
    touchpoint: { slug: 'usual' },
    belowTarget: 0,
    told: 1,
    touchpoints: 2,
  });
});

test('nothing is the worst where nothing can be told', () => {
  const stages = [stage('a', [touchpoint('rare', 'cannot_tell', 5)])];
  expect(findTrouble({ stages, departments: [] })).toBeNull();
});
