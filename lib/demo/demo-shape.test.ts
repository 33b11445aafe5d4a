import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { berlinInstant, berlinToday, mondayWeeksBefore } from '@/db/seed/calendar';
import { DEPARTMENTS, PARTNERS } from '@/db/seed/company';
import { PERSONAS } from '@/db/seed/personas';
import { personaOf } from '@/db/seed/contract';
import { customerRows, interactionRows } from '@/db/seed/demo-rows';
import { inventDemo } from '@/db/seed/invent-demo';
import { STAGES, TOUCHPOINTS } from '@/db/seed/journey';
import { verdictOfInteraction } from '@/lib/domain/verdict';

const today = '2026-11-22';
const demo = inventDemo(today);
const customers = [...customerRows(demo, 50_000)].flat();
const interactions = [...interactionRows(demo, 50_000)].flat();
const comments = interactions.flatMap(({ comment }) => comment ?? []);

describe('the demo company', { timeout: 30_000 }, () => {
  it('is as large as a company that one can learn from', () => {
    expect(customers.filter(({ startedOn }) => startedOn !== null).length).toBeGreaterThan(5000);
    expect(interactions.length).toBeGreaterThan(150_000);
    expect(STAGES).toHaveLength(5);
    expect(TOUCHPOINTS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(TOUCHPOINTS.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(TOUCHPOINTS.map(({ control }) => control)).size).toBe(3);
    expect(new Set(TOUCHPOINTS.map(({ department }) => department)).size).toBe(DEPARTMENTS.length);
    expect(new Set(interactions.flatMap(({ partner }) => partner ?? [])).size).toBe(PARTNERS.length);
    expect(new Set(customers.map(({ persona }) => persona)).size).toBe(PERSONAS.length);
  });

  it('tells the same story on every machine', () => {
    expect(fingerprint(interactions)).toBe('d61b29b8f45ded21');
  });

  it('tells the same story again, however it is cut into batches', () => {
    const again = inventDemo(today);
    expect(fingerprint([...interactionRows(again, 7919)].flat())).toBe(fingerprint(interactions));
    expect(fingerprint([...customerRows(again, 1000)].flat())).toBe(fingerprint(customers));
  });

  it('lies within the eighteen months that end today, in order of time', () => {
    const times = interactions.map(({ occurredAt }) => occurredAt.getTime());
    expect(times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0))).toBe(true);
    expect(times[0]).toBeGreaterThanOrEqual(berlinInstant('2025-05-22', 0).getTime());
    expect(times.at(-1)).toBeLessThan(berlinInstant(today, 0).getTime());
    expect(customers.every(({ startedOn, churnedOn }) => (churnedOn ?? startedOn ?? '') < today)).toBe(true);
  });

  it('loses nobody before they came, and meets nobody after they left', () => {
    expect(
      customers.every(({ startedOn, churnedOn }) => churnedOn === null || churnedOn >= (startedOn ?? '9')),
    ).toBe(true);
    const left = new Map(customers.map(({ externalId, churnedOn }) => [externalId, churnedOn]));
    const late = interactions.filter(({ customer, occurredAt }) => {
      const day = left.get(customer) ?? null;
      return day !== null && occurredAt >= berlinInstant(day, 0);
    });
    expect(late).toEqual([]);
  });

  it('gives every leaver a reason, and nobody else', () => {
    expect(
      customers.every(({ churnedOn, churnReason }) => (churnedOn === null) === (churnReason === null)),
    ).toBe(true);
  });

  it('gives each customer the first persona whose rule fits', () => {
    expect(customers.every(({ persona, attributes }) => personaOf(factsOf(attributes)) === persona)).toBe(
      true,
    );
  });

  it('leaves some contacts unanswered, more at some touchpoints than at others', () => {
    expect(rate('newsletter')).toBeLessThan(0.2);
    expect(rate('setup-class')).toBeGreaterThan(0.55);
  });

  it('speaks in hundreds of different sentences, only where somebody answered', () => {
    expect(new Set(comments).size).toBeGreaterThan(1000);
    expect(comments.some((comment) => /[{}]/.test(comment))).toBe(false);
    expect(
      interactions.every(
        ({ comment, answers }) => comment === undefined || verdictOfInteraction(answers) !== null,
      ),
    ).toBe(true);
  });

  it('rests on Sunday where there are counters and vans', () => {
    const resting = new Set(
      TOUCHPOINTS.filter(({ rhythm }) => rhythm === 'counter' || rhythm === 'delivery').map(
        ({ slug }) => slug,
      ),
    );
    const open = interactions.filter(({ touchpoint }) => resting.has(touchpoint));
    expect(open.filter(({ occurredAt }) => occurredAt.getUTCDay() === 0)).toEqual([]);
  });

  it('has customers with names that software stumbles over', () => {
    expect(customers.some(({ name }) => name === 'Zoë “O’Hara” & Søn')).toBe(true);
  });
});

describe('the calendar of Berlin', () => {
  it.each([
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-07T21:59:59Z', '2026-07-07'],
    ['2026-07-07T22:00:00Z', '2026-07-08'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s falls on %s', (instant, day) => {
    expect(berlinToday(new Date(instant))).toBe(day);
  });

  it.each([
    ['2026-03-28', '2026-03-28T09:00:00.000Z'],
    ['2026-03-29', '2026-03-29T08:00:00.000Z'],
    ['2026-10-24', '2026-10-24T08:00:00.000Z'],
    ['2026-10-25', '2026-10-25T09:00:00.000Z'],
  ])('ten o’clock on %s is %s', (day, instant) => {
    expect(berlinInstant(day, 10 * 3600).toISOString()).toBe(instant);
  });

  it('counts weeks from the Monday of the current one', () => {
    expect(mondayWeeksBefore('2026-11-22', 12)).toBe('2026-08-24');
    expect(mondayWeeksBefore('2026-11-23', 12)).toBe('2026-08-31');
  });
});

/** Of every tenth row: one draw more or less anywhere changes all that follow. */
function fingerprint(rows: readonly unknown[]): string {
  const sample = rows.filter((_, index) => index % 10 === 0);
  return createHash('sha256').update(JSON.stringify(sample)).digest('hex').slice(0, 16);
}

const factsOf = (attributes: Record<string, unknown>) => ({
  business: attributes['business'] === true,
  ageBand: String(attributes['ageBand']),
  lines: Number(attributes['lines']),
});

function rate(slug: string): number {
  const here = interactions.filter(({ touchpoint }) => touchpoint === slug);
  return here.filter(({ answers }) => verdictOfInteraction(answers) !== null).length / here.length;
}
