import { addDays, daysBetween, weekStart } from '@/lib/domain/day';
import { dateOf, weekdayOf } from './calendar';
import type { Plan } from './contact';
import type { Calendar } from './effects';
import { TOUCHPOINTS, touchpointCalled } from './journey';
import type { DemoCustomer } from './population';
import type { Random } from './random';
import { busyness } from './seasons';
import { STORY } from './story';

/** Share of bills after which the customer is asked. */
const BILLS_ASKED = 0.2;
/** The first bill comes after so many days. */
const FIRST_BILL_DAYS = 20;

/** What customers do of their own accord on one day, and the bills that reach them. */
export function planVisits(
  random: Random,
  { start }: Calendar,
  day: number,
  active: readonly DemoCustomer[],
): Plan[] {
  const date = addDays(start, day);
  const plans: Plan[] = [];
  const add = (customer: DemoCustomer, touchpoint: Plan['touchpoint']) =>
    plans.push({ customer, touchpoint, reason: null, follows: null });
  const bill = touchpointCalled(STORY.billing.touchpoint);
  for (const customer of active) {
    const due = customer.billDay === dateOf(date) && day - customer.startIndex >= FIRST_BILL_DAYS;
    if (due && random.chance(BILLS_ASKED)) add(customer, bill);
  }
  for (const touchpoint of TOUCHPOINTS) {
    const visits = random.count((touchpoint.perWeek / 7) * busyness(date, touchpoint.rhythm));
    for (let visit = 0; visit < visits; visit += 1) add(random.pick(active), touchpoint);
  }
  if (isKioskDay(date)) add(random.pick(active), touchpointCalled(STORY.smallChannel.touchpoint));
  return plans;
}

/** One working day a week, a different one each time. */
function isKioskDay(date: string): boolean {
  const week = daysBetween('2024-01-01', weekStart(date)) / 7;
  return weekdayOf(date) === (((week * 5) % 6) + 6) % 6;
}
