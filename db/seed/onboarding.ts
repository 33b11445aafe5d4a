import { touchpointCalled } from './journey';
import type { Plan } from './contact';
import type { DemoCustomer } from './population';
import type { Random } from './random';

/** Days are counted from the start of the contract. */
type Step = readonly [touchpoint: string, chance: number, fromDay: number, toDay: number];

const LOOKING: readonly Step[] = [
  ['ad-campaign', 0.35, -45, -20],
  ['social-posts', 0.15, -40, -15],
  ['review-sites', 0.45, -30, -10],
  ['tariff-pages', 0.7, -20, -7],
  ['coverage-check', 0.3, -8, -6],
];

const ONLINE: readonly Step[] = [
  ['online-checkout', 1, -5, -3],
  ['order-tracking', 0.5, -3, -2],
  ['order-delivery', 0.95, -2, -1],
  ['activation', 0.8, 0, 1],
];

const IN_STORE: readonly Step[] = [
  ['store-advice', 0.85, -8, -3],
  ['store-contract', 1, -2, -1],
  ['order-delivery', 0.15, 1, 4],
  ['activation', 0.5, 0, 1],
];

const AT_DEALER: readonly Step[] = [
  ['partner-advice', 0.85, -8, -3],
  ['partner-contract', 1, -2, -1],
  ['activation', 0.6, 0, 2],
];

const ROUTES = [
  [ONLINE, 50],
  [IN_STORE, 26],
  [AT_DEALER, 24],
] as const;

/** How somebody comes to us: what they look at, where they buy, and the first days. Called once for each who starts within reach or only looks. */
export function planOnboarding(
  random: Random,
  customer: DemoCustomer,
  days: number,
  plan: (day: number, step: Plan) => void,
): void {
  const looksOnly = customer.startIndex === Infinity;
  const start = looksOnly ? random.between(10, days + 20) : customer.startIndex;
  const route = random.weighted(ROUTES);
  for (const [slug, chance, from, to] of looksOnly ? LOOKING : [...LOOKING, ...route]) {
    if (!random.chance(chance)) continue;
    const day = start + random.between(from, to);
    plan(day, { customer, touchpoint: touchpointCalled(slug), reason: null, follows: null });
  }
}
