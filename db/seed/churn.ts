import { isShaken } from './effects';
import type { DemoCustomer } from './population';
import type { Random } from './random';
import { STORY } from './story';

const DAYS_A_MONTH = 30.4;
/** Whoever may leave any month does so a little more often. */
const MONTHLY_CONTRACT = 1.3;

const USUAL_REASONS = [
  ['Price', 34],
  ['Better offer elsewhere', 28],
  ['Moved away', 12],
  ['No longer needed', 16],
  ['Poor network', 10],
] as const;

const REASONS_OF_THE_HURT = [
  ['Poor service', 40],
  ['Trouble with the bill', 22],
  ['Price', 14],
  ['Better offer elsewhere', 14],
  ['Poor network', 10],
] as const;

/** Whether the customer leaves on that day. */
export function leaves(random: Random, customer: DemoCustomer, day: number): boolean {
  const hazard =
    (STORY.churn.monthlyBase / DAYS_A_MONTH) *
    (isShaken(customer, day) ? STORY.churn.hazard : 1) *
    (customer.attributes['contract'] === 'monthly' ? MONTHLY_CONTRACT : 1);
  return random.chance(hazard);
}

/** What somebody who leaves says about it. */
export function churnReason(random: Random, customer: DemoCustomer, day: number): string {
  return random.weighted<string>(isShaken(customer, day) ? REASONS_OF_THE_HURT : USUAL_REASONS);
}
