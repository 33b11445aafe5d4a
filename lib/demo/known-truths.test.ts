import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Contact } from '@/db/seed/contact';
import { interactionRows } from '@/db/seed/demo-rows';
import { inventDemo } from '@/db/seed/invent-demo';
import { stageOf } from '@/db/seed/journey';
import { KNOWN_TRUTHS } from '@/db/seed/known-truths';
import type { Calendar } from '@/db/seed/effects';
import { daysBetween, type Day } from '@/lib/domain/day';
import { changeOfShares } from '@/lib/domain/metrics/change';
import { verdictOfInteraction, type Answers } from '@/lib/domain/verdict';

type Facts = ReturnType<typeof gather>;

const KEYS = [
  'billBefore',
  'billDuring',
  'billAfter',
  'repeatsUsual',
  'repeatsDuring',
  'enquiriesDuring',
  'deliveryBefore',
  'deliveryAfter',
  'harbourFirst',
  'harbourLast',
  'brightlineFirst',
  'brightlineLast',
  'businessService',
  'othersService',
  'businessPurchase',
  'othersPurchase',
  'churnRatio',
  'memoryHurt',
  'memoryCalm',
  'menuScore',
] as const satisfies readonly (keyof typeof KNOWN_TRUTHS)[];

const sunday = gather('2026-11-22');

describe.each([
  ['a Sunday', sunday],
  ['a leap day', gather('2028-02-29')],
])('the demo company told on %s', (_day, facts) => {
  const measured = measure(facts);

  it.each(KEYS)('%s is as documented', (key) => {
    const { value, within } = KNOWN_TRUTHS[key];
    const figure = measured[key];
    expect(Math.abs(figure - value), `measured ${figure.toFixed(2)}`).toBeLessThanOrEqual(within);
  });

  it('leaves both couriers equally to blame for the new warehouse', () => {
    const [polar, kestrel] = ['polar-parcel', 'kestrel-couriers'].map((name) =>
      facts.percent(`late ${name}`),
    );
    expect(Math.abs((polar ?? NaN) - (kestrel ?? NaN))).toBeLessThan(12);
  });

  it('never has enough answers at the kiosk to tell', () => {
    expect(facts.share('kiosk').total).toBeGreaterThan(20);
    expect(facts.share('kiosk').total).toBeLessThan(30);
  });
});

describe('the last 90 days against the 90 before', () => {
  it.each([
    ['monthly-bill', 'better'],
    ['order-delivery', 'worse'],
    ['store-kiosk', 'cannot_tell'],
    ['everything', 'better'],
  ])('%s is %s', (slug, verdict) => {
    const change = changeOfShares(sunday.share(`now ${slug}`), sunday.share(`before ${slug}`), {
      better: 'higher',
      floor: 5,
    });
    expect(change.verdict).toBe(verdict);
  });
});

it('no truth goes untested', () => {
  expect(Object.keys(KNOWN_TRUTHS)).toEqual(KEYS);
});

it('the documentation quotes every figure', () => {
  const page = readFileSync(new URL('../../docs/demo.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');
  for (const { says, value, within } of Object.values(KNOWN_TRUTHS)) {
    expect(page).toContain(`| ${says} | ${value} ± ${within} |`);
  }
});

function measure({ percent, points, calendar: { billingFrom, billingUntil }, share }: Facts) {
  const perDay = (key: string, days: number) => share(key).total / days;
  return {
    billBefore: percent('bill before'),
    billDuring: percent('bill during'),
    billAfter: percent('bill after'),
    repeatsUsual: percent('repeats before'),
    repeatsDuring: percent('repeats during'),
    enquiriesDuring:
      perDay('repeats during', billingUntil - billingFrom) / perDay('repeats before', billingFrom),
    deliveryBefore: percent('delivery before'),
    deliveryAfter: percent('delivery after'),
    harbourFirst: percent('first harbour-phones'),
    harbourLast: percent('last harbour-phones'),
    brightlineFirst: percent('first brightline-stores'),
    brightlineLast: percent('last brightline-stores'),
    businessService: percent('service business'),
    othersService: percent('service others'),
    businessPurchase: percent('purchase business'),
    othersPurchase: percent('purchase others'),
    churnRatio: percent('left after bad') / percent('left after others'),
    memoryHurt: points('hurt'),
    memoryCalm: points('calm'),
    menuScore: percent('menu'),
  };
}

/** Lives through the demo once and counts what the truths are about. */
function gather(today: Day) {
  const demo = inventDemo(today);
  const { calendar, contacts } = demo;
  const shares = new Map<string, { count: number; total: number }>();
  const count = (key: string, part: number) => {
    const known = shares.get(key) ?? { count: 0, total: 0 };
    shares.set(key, { count: known.count + part, total: known.total + 1 });
  };
  const lastBad = new Map<string, number>();
  const lastEnquiry = new Map<string, { at: number; period: string; followed: boolean }>();
  let index = 0;
  for (const { answers, occurredAt } of [...interactionRows(demo, 50_000)].flat()) {
    const contact = contacts[index];
    if (contact === undefined) throw new Error('A row without a contact.');
    index += 1;
    const { touchpoint, customer, day, reason } = contact;
    if (touchpoint.slug === 'billing-enquiry') {
      const key = `${customer.externalId} ${reason ?? ''}`;
      const last = lastEnquiry.get(key);
      if (last && occurredAt.getTime() - last.at <= 7 * 86_400_000) last.followed = true;
      if (last) count(`repeats ${last.period}`, Number(last.followed));
      lastEnquiry.set(key, { at: occurredAt.getTime(), period: periodOf(calendar, day), followed: false });
    }
    const verdict = verdictOfInteraction(answers);
    if (verdict === null) continue;
    countAnswers(calendar, contact, answers, count);
    if (touchpoint.slug === 'relationship-survey') {
      const hurt = day - (lastBad.get(customer.externalId) ?? -Infinity) <= 90;
      count(hurt ? 'hurt' : 'calm', Number((answers.nps ?? 0) >= 9) - Number((answers.nps ?? 0) <= 6));
    }
    if (stageOf(touchpoint.slug) !== 'service') continue;
    if (verdict === 'bad') lastBad.set(customer.externalId, day);
    // Contacts younger than 90 days are left out: nobody knows yet.
    if (day + 90 < calendar.days) {
      const wait =
        customer.churnedOn === null ? Infinity : daysBetween(calendar.start, customer.churnedOn) - day;
      count(verdict === 'bad' ? 'left after bad' : 'left after others', Number(wait <= 90));
    }
  }
  for (const { period, followed } of lastEnquiry.values()) count(`repeats ${period}`, Number(followed));
  const share = (key: string) => shares.get(key) ?? { count: 0, total: 0 };
  const percent = (key: string) => (100 * share(key).count) / share(key).total;
  return { calendar, share, percent, points: percent };
}

function countAnswers(
  calendar: Calendar,
  { touchpoint: { slug }, customer, day, partner }: Contact,
  { csat, ces }: Answers,
  count: (key: string, part: number) => void,
): void {
  if (slug === 'phone-menu') count('menu', ((ces ?? NaN) - 1) / 6);
  if (csat === undefined || csat === null) return;
  const satisfied = Number(csat >= 4);
  if (slug === 'monthly-bill') count(`bill ${periodOf(calendar, day)}`, satisfied);
  if (slug === 'store-kiosk') count('kiosk', satisfied);
  if (slug === 'order-delivery') {
    const late = day >= calendar.deliveryFrom;
    count(late ? 'delivery after' : 'delivery before', satisfied);
    if (late) count(`late ${partner ?? 'nobody'}`, satisfied);
  }
  if (day < 91) count(`first ${partner ?? 'nobody'}`, satisfied);
  if (day >= calendar.days - 91) count(`last ${partner ?? 'nobody'}`, satisfied);
  count(`${stageOf(slug) ?? ''} ${customer.persona === 'small-business' ? 'business' : 'others'}`, satisfied);
  const age = calendar.days - day;
  if (age <= 180) {
    count(`${age <= 90 ? 'now' : 'before'} ${slug}`, satisfied);
    count(`${age <= 90 ? 'now' : 'before'} everything`, satisfied);
  }
}

function periodOf({ billingFrom, billingUntil }: Calendar, day: number): 'before' | 'during' | 'after' {
  if (day < billingFrom) return 'before';
  return day < billingUntil ? 'during' : 'after';
}
