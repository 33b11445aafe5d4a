import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePages, writePage, type WrittenPage } from './merge-pages';
import { Miner, type MinedJourney } from './miner';
import type { Contact } from './walk';

const DAY = 86_400;
const MONTHS = [
  { month: '2026-01-01', at: 0 },
  { month: '2026-02-01', at: 31 * DAY },
  { month: '2026-03-01', at: 59 * DAY },
];
const NOW = 1000 * DAY;

const [AD, SHOP, BILL, CALL, PORCH] = [1, 2, 3, 4, 9];
const JOURNEY = { id: 1, gap: 30 * DAY, goal: null, sequence: [AD, SHOP, BILL, CALL] };
const PARCEL = { id: 2, gap: 30 * DAY, goal: null, sequence: [PORCH] };

/** A customer's contacts: touchpoint and day. */
const at = (touchpointId: number, day: number, more: Partial<Contact> = {}): Contact => ({
  customerId: 1,
  touchpointId,
  personaId: null,
  at: day * DAY,
  score: null,
  bad: false,
  reason: null,
  ...more,
});

function mine(
  contacts: readonly Contact[],
  {
    journey = JOURNEY,
    now = NOW,
    knownUntil = now,
  }: { journey?: MinedJourney; now?: number; knownUntil?: number } = {},
) {
  const miner = new Miner([journey, PARCEL], { months: MONTHS, now, knownUntil });
  for (const contact of contacts) miner.take(contact);
  return miner.finish();
}

/** All instances of the first journey together. */
function mineAll(...input: Parameters<typeof mine>): WrittenPage {
  const pages = mine(...input).filter(({ journeyId }) => journeyId === 1);
  return mergePages(pages.map(({ page }) => writePage(page)));
}

const visitAt = ({ visits }: WrittenPage, id: number) =>
  visits.find(({ touchpointId }) => touchpointId === id);
const flowAt = ({ flows }: WrittenPage, from: number | null, to: number | null) =>
  flows.find((flow) => flow.from === from && flow.to === to);

describe('an instance of a journey', () => {
  test('goes on through a silence as long as the gap, and ends by a longer one', () => {
    expect(mineAll([at(AD, 0), at(BILL, 30)])).toMatchObject({ instances: 1 });
    expect(mineAll([at(AD, 0), at(BILL, 30.01)])).toMatchObject({ instances: 2, ended: 2 });
  });

  test('never ends by silence alone where there is no gap, but counts as ended after 30 days of it', () => {
    const journey = { ...JOURNEY, gap: null };
    expect(mineAll([at(AD, 0), at(BILL, 400)], { journey })).toMatchObject({ instances: 1, ended: 1 });
    expect(mineAll([at(AD, 0)], { journey, now: 30 * DAY })).toMatchObject({ instances: 1, ended: 0 });
    expect(mineAll([at(AD, 0)], { journey, now: 31 * DAY })).toMatchObject({ instances: 1, ended: 1 });
  });

  test('ends at the goal; what follows begins another', () => {
    const page = mineAll([at(AD, 0), at(SHOP, 1), at(BILL, 2)], { journey: { ...JOURNEY, goal: SHOP } });
    expect(page).toMatchObject({ instances: 2, ended: 2, reachedGoal: 1 });
    expect(flowAt(page, SHOP, BILL)).toBeUndefined();
  });

  test('that may still go on is in no path, has no way out, and is not judged', () => {
    const page = mineAll([at(AD, 0), at(SHOP, 1)], { now: 20 * DAY });
    expect(page).toMatchObject({ instances: 1, ended: 0, steps: 0, variants: [], fitnessSum: 0 });
    expect(flowAt(page, SHOP, null)).toBeUndefined();
    expect(flowAt(page, AD, SHOP)?.transitions).toBe(1);
  });

  test('belongs to the month and persona that it began with', () => {
    const pages = mine([at(AD, 30, { personaId: 7 }), at(SHOP, 32, { personaId: 8 })]);
    expect(pages).toMatchObject([{ month: '2026-01-01', personaId: 7, page: { instances: 1 } }]);
    expect(mine([at(AD, 31)])).toMatchObject([{ month: '2026-02-01', personaId: null }]);
  });
});

describe('a visit', () => {
  test('directly after one at the same touchpoint is a repeat, after another touchpoint rework', () => {
    const page = mineAll([at(BILL, 0), at(BILL, 1), at(CALL, 2), at(BILL, 3)]);
    expect(visitAt(page, BILL)).toMatchObject({ visits: 3, instances: 1, repeats: 1, reworks: 1, exits: 1 });
  });

  test('to another journey counts while the instance is under way, not after its last step', () => {
    const page = mineAll([at(PORCH, 0), at(AD, 1), at(PORCH, 2), at(PORCH, 3), at(BILL, 4), at(PORCH, 5)]);
    expect(visitAt(page, PORCH)).toMatchObject({ visits: 2, instances: 1 });
    expect(page.variants).toMatchObject([{ path: [AD, BILL], instances: 1 }]);
  });

  test('carries its score to the step that led to it', () => {
    const page = mineAll([at(AD, 0, { score: 50 }), at(BILL, 1, { score: 25, bad: true })]);
    expect(flowAt(page, AD, BILL)).toMatchObject({ scoreCount: 1, scoreSum: 25, scoreSquares: 625, bad: 1 });
    expect(flowAt(page, null, AD)).toMatchObject({ scoreSum: 50, bad: 0 });
  });
});

const call = (day: number, reason: string | null = 'bill wrong') => at(CALL, day, { reason });

describe('a repeat contact', () => {
  test('comes from the same customer for the same reason within 7 days, at any touchpoint', () => {
    const page = mineAll([call(0), at(BILL, 7, { reason: 'bill wrong' })]);
    expect(visitAt(page, CALL)).toMatchObject({ watchedContacts: 1, repeatContacts: 1 });
    expect(visitAt(page, BILL)).toMatchObject({ watchedContacts: 1, repeatContacts: 0 });
  });

  test.each([
    ['a day late', [call(0), call(8)]],
    ['for another reason', [call(0), call(1, 'no signal')]],
    ['of another customer', [call(0), { ...call(1), customerId: 2 }]],
  ])('is none %s', (_, contacts) => {
    expect(visitAt(mineAll(contacts), CALL)).toMatchObject({ watchedContacts: 2, repeatContacts: 0 });
  });

  test('is not looked for without a reason', () => {
    expect(visitAt(mineAll([call(0, null), call(1, null)]), CALL)).toMatchObject({ watchedContacts: 0 });
  });

  test('is not looked for where it might still come', () => {
    const page = mineAll([call(0), call(2)], { knownUntil: 8 * DAY });
    expect(visitAt(page, CALL)).toMatchObject({ visits: 2, watchedContacts: 1, repeatContacts: 1 });
  });
});

describe('whatever customers do', () => {
  const contacts = fc
    .array(
      fc.record({
        customerId: fc.integer({ min: 1, max: 5 }),
        touchpointId: fc.constantFrom(AD, SHOP, BILL, CALL, PORCH),
        personaId: fc.constantFrom(null, 1, 2),
        at: fc.nat(80 * DAY),
        score: fc.constantFrom(null, 0, 50, 100),
        bad: fc.boolean(),
        reason: fc.constantFrom(null, 'a', 'b'),
      }),
      { maxLength: 120 },
    )
    .map((some) => some.toSorted((one, other) => one.customerId - other.customerId || one.at - other.at));
  const journeys = fc.record({
    gap: fc.constantFrom(null, DAY, 10 * DAY),
    goal: fc.constantFrom(null, SHOP, CALL),
  });

  test('who comes to a touchpoint goes on, leaves, or may still do either', () => {
    fc.assert(
      fc.property(contacts, journeys, (some, settings) => {
        const page = mineAll(some, { journey: { ...JOURNEY, ...settings }, now: 85 * DAY });
        const sum = (keeps: (flow: { from: number | null; to: number | null }) => boolean) =>
          page.flows.filter(keeps).reduce((total, { transitions }) => total + transitions, 0);
        let open = 0;
        for (const id of JOURNEY.sequence) {
          const { visits, exits } = visitAt(page, id) ?? { visits: 0, exits: 0 };
          expect(sum(({ to }) => to === id)).toBe(visits);
          expect(sum(({ from, to }) => from === id && to === null)).toBe(exits);
          open += visits - sum(({ from }) => from === id);
        }
        expect(open).toBe(page.instances - page.ended);
        expect(sum(({ from }) => from === null)).toBe(page.instances);
        expect(page.variants.reduce((total, { instances }) => total + instances, 0)).toBe(page.ended);
        expect(page.steps).toBe(
          page.variants.reduce((total, { instances, path }) => total + instances * path.length, 0),
        );
      }),
    );
  });

  test('no visit and no contact is lost or counted twice', () => {
    fc.assert(
      fc.property(contacts, journeys, (some, settings) => {
        const page = mineAll(some, { journey: { ...JOURNEY, ...settings } });
        for (const id of JOURNEY.sequence) {
          const met = some.filter(({ touchpointId }) => touchpointId === id);
          const visit = visitAt(page, id);
          expect(visit?.visits ?? 0).toBe(met.length);
          expect(visit?.watchedContacts ?? 0).toBe(met.filter(({ reason }) => reason !== null).length);
        }
        const scored = some.filter(({ touchpointId, score }) => touchpointId !== PORCH && score !== null);
        expect(page.flows.reduce((total, { scoreCount }) => total + scoreCount, 0)).toBe(scored.length);
      }),
    );
  });
});
