import { addDays } from '@/lib/domain/day';
import { weekdayOf } from './calendar';
import type { PartnerSlug } from './company';
import type { Contact, Plan } from './contact';
import { storyEffect, type Calendar } from './effects';
import type { PersonaSlug } from './personas';
import type { DemoCustomer } from './population';
import type { Random } from './random';
import { openingHours } from './seasons';
import type { TouchpointDesign } from './touchpoints/design';

/** With the spread of the customers' tempers this makes a standard deviation of 1. */
const SPREAD = 0.94;

/** Seconds at most between two contacts of which one leads to the other on the same day. */
const LONGEST_PAUSE = 2400;

/** How readily each persona answers, beside the rate of the touchpoint. */
const READINESS: Record<PersonaSlug, number> = {
  'small-business': 0.9,
  student: 0.8,
  senior: 1.2,
  family: 1,
  commuter: 1,
};

/** A planned contact takes place. */
export function meet(random: Random, calendar: Calendar, day: number, plan: Plan): Contact {
  const { customer, touchpoint, reason } = plan;
  const partner = partnerFor(random, touchpoint, customer);
  const quality =
    touchpoint.level +
    customer.temper +
    storyEffect(calendar, touchpoint, { day, customer, partner }) +
    SPREAD * random.normal();
  return {
    day,
    second: secondFor(random, day, plan),
    customer,
    touchpoint,
    partner,
    reason: reason ?? ownReason(random, touchpoint),
    quality,
    answered: random.chance(touchpoint.response * READINESS[customer.persona]),
  };
}

/** The first day from `day` on which a planned contact can take place: shops and vans rest on Sunday, and nobody calls after closing time. */
export function openDay({ start }: Calendar, day: number, { touchpoint: { rhythm }, follows }: Plan): number {
  const [, closes] = openingHours(rhythm);
  const late = follows?.day === day && follows.second + LONGEST_PAUSE > closes * 60;
  const next = late ? day + 1 : day;
  const rests = rhythm === 'counter' || rhythm === 'delivery';
  return rests && weekdayOf(addDays(start, next)) === 6 ? next + 1 : next;
}

function ownReason(random: Random, { reasons }: TouchpointDesign): string | null {
  return reasons === undefined ? null : random.pick(reasons);
}

function partnerFor(
  random: Random,
  { partners }: TouchpointDesign,
  { dealer }: DemoCustomer,
): PartnerSlug | null {
  if (partners === 'dealers') return dealer;
  if (partners === 'couriers') return random.pick(['polar-parcel', 'kestrel-couriers'] as const);
  // The rest of the visits are made by our own people.
  return partners === 'technicians' && random.chance(0.65) ? 'fixpoint' : null;
}

function secondFor(random: Random, day: number, { touchpoint, follows }: Plan): number {
  const [opens, closes] = openingHours(touchpoint.rhythm);
  return follows?.day === day
    ? Math.max(opens * 60, follows.second) + random.between(120, LONGEST_PAUSE)
    : random.between(opens * 60, closes * 60);
}
