import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffJourneys } from './diff-journeys';
import type { DocumentTouchpoint, JourneyDocument } from './document';

const point = (slug: string, changes: Partial<DocumentTouchpoint> = {}): DocumentTouchpoint => ({
  slug,
  name: slug,
  channel: 'web',
  contact: 'direct',
  control: 'own',
  partner: null,
  department: 'sales',
  primaryMetric: 'csat',
  importance: 3,
  target: 75,
  ideal: '',
  ...changes,
});

const journey = (
  stages: Readonly<Record<string, readonly DocumentTouchpoint[]>>,
  changes: Partial<JourneyDocument> = {},
): JourneyDocument => ({
  slug: 'purchase',
  name: 'Purchase',
  description: '',
  owner: null,
  reviewedOn: null,
  gapDays: 30,
  goal: null,
  stages: Object.entries(stages).map(([slug, touchpoints]) => ({
    slug,
    name: slug,
    ideal: '',
    touchpoints: [...touchpoints],
  })),
  ...changes,
});

const before = journey({ find: [point('search'), point('advert')], buy: [point('checkout'), point('pay')] });

describe('the difference between two documents of a journey', () => {
  test('names a field that changed, from what to what', () => {
    const after = journey({
      find: [point('search'), point('advert', { target: 80, partner: 'agency' })],
      buy: [point('checkout'), point('pay')],
    });
    expect(diffJourneys(before, after)).toEqual([
      {
        subject: 'touchpoint',
        slug: 'advert',
        name: 'advert',
        kind: 'changed',
        field: 'partner',
        from: null,
        to: 'agency',
      },
      {
        subject: 'touchpoint',
        slug: 'advert',
        name: 'advert',
        kind: 'changed',
        field: 'target',
        from: 75,
        to: 80,
      },
    ]);
  });

  test('calls what went to another stage moved, not removed and added', () => {
    const after = journey({
      find: [point('search')],
      buy: [point('checkout'), point('advert'), point('pay')],
    });
    expect(diffJourneys(before, after)).toEqual([
      {
        subject: 'touchpoint',
        slug: 'advert',
        name: 'advert',
        kind: 'moved',
        from: 'find, place 2',
        to: 'buy, place 2',
      },
    ]);
  });

  test('blames one touchpoint that was put first, not all that stand after it', () => {
    const three = journey({ find: [point('a'), point('b'), point('c')] });
    const moved = journey({ find: [point('c'), point('a'), point('b')] });
    expect(diffJourneys(three, moved).map(({ kind, slug }) => [kind, slug])).toEqual([['moved', 'c']]);
  });

  test('tells what was added and what was removed, and where', () => {
    const after = journey({ find: [point('search'), point('advert')], pay: [point('pay'), point('card')] });
    expect(diffJourneys(before, after).map(({ kind, subject, slug }) => [kind, subject, slug])).toEqual([
      ['added', 'stage', 'pay'],
      ['removed', 'stage', 'buy'],
      ['moved', 'touchpoint', 'pay'],
      ['added', 'touchpoint', 'card'],
      ['removed', 'touchpoint', 'checkout'],
    ]);
  });

  test('of a new journey is all of it', () => {
    expect(diffJourneys(null, before)).toHaveLength(7);
  });

  const someJourney = fc
    .uniqueArray(
      fc.record({ slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), stage: fc.nat(2), target: fc.nat(3) }),
      {
        selector: ({ slug }) => slug,
      },
    )
    .map((points) =>
      journey(
        Object.fromEntries(
          [0, 1, 2].map((stage) => [
            `s${stage}`,
            points.filter((one) => one.stage === stage).map(({ slug, target }) => point(slug, { target })),
          ]),
        ),
      ),
    );

  test('is none where nothing was done', () => {
    fc.assert(
      fc.property(someJourney, (one) => {
        expect(diffJourneys(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('is some wherever anything differs, and what is new one way is gone the other way', () => {
    fc.assert(
      fc.property(someJourney, someJourney, (one, other) => {
        const there = diffJourneys(one, other);
        const back = diffJourneys(other, one);
        expect(there.length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
        const slugsOf = (changes: typeof there, kind: string) =>
          changes
            .filter((change) => change.kind === kind)
            .map(({ slug }) => slug)
            .toSorted();
        expect(slugsOf(there, 'added')).toEqual(slugsOf(back, 'removed'));
        expect(slugsOf(there, 'changed')).toEqual(slugsOf(back, 'changed'));
      }),
    );
  });
});
