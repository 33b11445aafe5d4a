import { daysBetween, type Day } from '@/lib/domain/day';
import { mondayWeeksBefore } from './calendar';
import type { DemoCustomer } from './population';
import { STORY } from './story';
import { stageOf } from './journey';
import type { TouchpointDesign } from './touchpoints/design';

/** The story laid on the days of one demo; every day an index into them. */
export interface Calendar {
  start: Day;
  today: Day;
  /** How many days there are; the last one is yesterday. */
  days: number;
  billingFrom: number;
  billingUntil: number;
  deliveryFrom: number;
}

export function layOut(start: Day, today: Day): Calendar {
  const index = (weeks: number) => daysBetween(start, mondayWeeksBefore(today, weeks));
  return {
    start,
    today,
    days: daysBetween(start, today),
    billingFrom: index(STORY.billing.fromWeeks),
    billingUntil: index(STORY.billing.untilWeeks),
    deliveryFrom: index(STORY.delivery.fromWeeks),
  };
}

export function isBillingChanged({ billingFrom, billingUntil }: Calendar, day: number): boolean {
  return day >= billingFrom && day < billingUntil;
}

export function isWarehouseNew({ deliveryFrom }: Calendar, day: number): boolean {
  return day >= deliveryFrom;
}

/** The customer had a bad contact so lately that it still drives churn. */
export function isShaken(customer: DemoCustomer, day: number): boolean {
  return day - customer.lastBadIndex <= STORY.churn.days;
}

/** What the story adds to the quality of a contact, in standard deviations. */
export function storyEffect(
  calendar: Calendar,
  { slug }: TouchpointDesign,
  { day, customer, partner }: { day: number; customer: DemoCustomer; partner: string | null },
): number {
  let effect = 0;
  if (slug === STORY.billing.touchpoint && isBillingChanged(calendar, day)) effect += STORY.billing.effect;
  if (slug === STORY.delivery.touchpoint && isWarehouseNew(calendar, day)) effect += STORY.delivery.effect;
  if (partner === STORY.partner.partner) effect += (STORY.partner.effect * day) / calendar.days;
  if (customer.persona === STORY.persona.persona && stageOf(slug) === STORY.persona.stage)
    effect += STORY.persona.effect;
  if (slug === STORY.memory.touchpoint && isShaken(customer, day)) effect += STORY.memory.effect;
  return effect;
}
