import { describe, expect, test } from 'vitest';
import type { JourneyDocument } from '@/lib/domain/journeys/document';
import { placeDropped } from './place-dropped';
import {
  changeTouchpoint,
  documentOf,
  slugOf,
  stepStage,
  stepTouchpoint,
  takeOut,
  workingOf,
  type WorkingJourney,
} from './working-document';

const point = (slug: string) => ({
  slug,
  name: slug.toUpperCase(),
  channel: 'web' as const,
  contact: 'direct' as const,
  control: 'own' as const,
  partner: null,
  department: 'sales',
  primaryMetric: 'csat' as const,
  importance: 3,
  target: 75,
  ideal: '',
});

const document: JourneyDocument = {
  slug: 'purchase',
  name: 'Purchase',
  description: '',
  owner: null,
  reviewedOn: null,
  gapDays: 30,
  goal: 'b',
  stages: [
    { slug: 'find', name: 'Find', ideal: '', touchpoints: [point('a'), point('b')] },
    { slug: 'buy', name: 'Buy', ideal: '', touchpoints: [point('c')] },
    { slug: 'use', name: 'Use', ideal: '', touchpoints: [] },
  ],
};

const order = ({ stages }: WorkingJourney) =>
  stages.map(({ slug, touchpoints }) => `${slug}: ${touchpoints.map((one) => one.slug).join(' ')}`.trim());

describe('a journey that is edited', () => {
  const working = workingOf(document);

  test('is the document again when nothing was done', () => {
    expect(documentOf(working)).toEqual(document);
  });

  test.for([
    ['a', 1, ['find: b a', 'buy: c', 'use:'], 'A is in place 2 of 2 in Find.'],
    ['b', 1, ['find: a', 'buy: b c', 'use:'], 'B is in place 1 of 2 in Buy.'],
    ['c', -1, ['find: a b c', 'buy:', 'use:'], 'C is in place 3 of 3 in Find.'],
    ['c', 1, ['find: a b', 'buy:', 'use: c'], 'C is in place 1 of 1 in Use.'],
  ] as const)('moves the touchpoint %s by %i', ([slug, by, wanted, said]) => {
    const move = stepTouchpoint(working, `point:${slug}`, by);
    expect(move && order(move.journey)).toEqual(wanted);
    expect(move?.said).toBe(said);
  });

  test('has ends, beyond which nothing moves', () => {
    expect(stepTouchpoint(working, 'point:a', -1)).toBeNull();
    expect(stepStage(working, 'stage:find', -1)).toBeNull();
    expect(stepStage(working, 'stage:use', 1)).toBeNull();
    expect(stepStage(working, 'stage:find', 1)?.said).toBe('The stage Find is in place 2 of 3.');
  });

  test.for([
    ['touchpoint', 'point:a', 'point:c', true, ['find: b', 'buy: c a', 'use:']],
    ['touchpoint', 'point:a', 'point:c', false, ['find: b', 'buy: a c', 'use:']],
    ['touchpoint', 'point:a', 'stage:buy', false, ['find: b', 'buy: c a', 'use:']],
    ['touchpoint', 'point:a', 'point:b', true, ['find: b a', 'buy: c', 'use:']],
    ['stage', 'stage:find', 'stage:use', true, ['buy: c', 'use:', 'find: a b']],
    ['stage', 'stage:use', 'stage:find', false, ['use:', 'find: a b', 'buy: c']],
  ] as const)('takes the %s %s dropped on %s, after it: %s', ([kind, key, on, after, wanted]) => {
    const move = placeDropped(working, { kind, key }, { key: on, after });
    expect(move && order(move.journey)).toEqual(wanted);
  });

  test('has no goal any longer when that is taken out', () => {
    expect(takeOut(working, 'point:b').goal).toBeNull();
    expect(takeOut(working, 'stage:find').goal).toBeNull();
    expect(takeOut(working, 'point:a').goal).toBe('b');
  });

  test('changes one touchpoint and no other', () => {
    const changed = documentOf(changeTouchpoint(working, 'point:c', { target: 90 }));
    expect(changed.stages[1]?.touchpoints[0]?.target).toBe(90);
    expect(changed.stages[0]).toEqual(document.stages[0]);
  });
});

test.for([
  ['Bill & Co', 'bill-co'],
  ['Öffnung «24/7»', 'o-ffnung-24-7'],
  [' ', ''],
])('the address of “%s” is “%s”', ([name, slug]) => {
  expect(slugOf(name ?? '')).toBe(slug);
});
