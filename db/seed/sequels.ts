import { verdictOfQuality } from './answers';
import type { Contact, Plan } from './contact';
import { isBillingChanged, type Calendar } from './effects';
import { stageOf, touchpointCalled } from './journey';
import type { Random } from './random';
import { STORY } from './story';
import type { Sequel } from './touchpoints/design';

/** Lets a contact do what it does to the customer, and plans what it leads to. */
export function planSequels(
  random: Random,
  calendar: Calendar,
  contact: Contact,
  plan: (day: number, step: Plan) => void,
): void {
  const { touchpoint, customer, day, quality } = contact;
  const bad = verdictOfQuality(touchpoint.primaryMetric, quality) === 'bad';
  if (bad && stageOf(touchpoint.slug) === STORY.churn.stage) customer.lastBadIndex = day;
  // What leads somebody to a first contract is planned as a whole.
  if (day < customer.startIndex) return;
  for (const sequel of touchpoint.sequels ?? []) {
    if (!random.chance(chanceOf(calendar, contact, sequel, bad))) continue;
    const next = touchpointCalled(sequel.to);
    const reason =
      contact.reason ?? (next.reasons && touchpoint.troubles ? random.pick(touchpoint.troubles) : null);
    plan(day + random.between(...sequel.days), { customer, touchpoint: next, reason, follows: contact });
  }
}

function chanceOf(
  calendar: Calendar,
  { touchpoint, day }: Contact,
  { to, chance, afterBad }: Sequel,
  bad: boolean,
) {
  const { enquiries, repeats } = STORY.billing;
  const period = isBillingChanged(calendar, day) ? 'during' : 'usual';
  if (touchpoint.slug === to && to === 'billing-enquiry') return repeats[period];
  if (bad && afterBad !== undefined) return afterBad;
  return to === 'billing-enquiry' ? enquiries[period] : chance;
}
