import { addDays, type Day } from '@/lib/domain/day';
import { churnReason, leaves } from './churn';
import type { Contact, Plan } from './contact';
import { layOut, type Calendar } from './effects';
import { touchpointCalled } from './journey';
import { meet, openDay } from './meet';
import { planOnboarding } from './onboarding';
import { inventPopulation, type DemoCustomer } from './population';
import { Random } from './random';
import { planSequels } from './sequels';
import { STORY } from './story';
import { planVisits } from './visits';

export interface Simulation {
  calendar: Calendar;
  customers: DemoCustomer[];
  /** In order of time. */
  contacts: Contact[];
}

/** Lives through the days from `start` up to, but without, `today`. */
export function simulate(start: Day, today: Day): Simulation {
  const calendar = layOut(start, today);
  const customers = inventPopulation(start, today);
  const random = new Random('contacts');
  const farewells = new Random('farewells');
  const planned: Plan[][] = Array.from({ length: calendar.days }, () => []);
  const plan = (day: number, step: Plan) => planned[openDay(calendar, day, step)]?.push(step);
  for (const customer of customers) {
    if (customer.startIndex >= 0) planOnboarding(random, customer, calendar.days, plan);
  }
  const contacts: Contact[] = [];
  let waiting = customers.filter(({ startIndex }) => startIndex >= 0 && startIndex < calendar.days);
  let active = customers.filter(({ startIndex }) => startIndex < 0);
  for (let day = 0; day < calendar.days; day += 1) {
    active = active.filter((customer) => !leaves(farewells, customer, day) || !part(customer, day));
    active.push(...waiting.filter(({ startIndex }) => startIndex === day));
    waiting = waiting.filter(({ startIndex }) => startIndex > day);
    const met: Contact[] = [];
    const steps = [...(planned[day] ?? []), ...planVisits(random, calendar, day, active)];
    planned[day] = steps;
    // The list grows on the way: a contact may lead to another on the same day.
    for (const step of steps) {
      if (step.customer.churnedOn !== null) continue;
      const contact = meet(random, calendar, day, step);
      met.push(contact);
      planSequels(random, calendar, contact, plan);
    }
    planned[day] = [];
    contacts.push(...met.toSorted((one, other) => one.second - other.second));
  }
  answerKiosk(contacts);
  return { calendar, customers, contacts };

  function part(customer: DemoCustomer, day: number): true {
    customer.churnedOn = addDays(start, day);
    customer.churnReason = churnReason(farewells, customer, day);
    return true;
  }
}

/** So few answers that no window of the eighteen months holds enough of them. */
function answerKiosk(contacts: readonly Contact[]): void {
  const kiosk = touchpointCalled(STORY.smallChannel.touchpoint);
  contacts
    .filter(({ touchpoint }) => touchpoint === kiosk)
    .forEach((contact, index) => (contact.answered = index % STORY.smallChannel.answerEvery === 0));
}
