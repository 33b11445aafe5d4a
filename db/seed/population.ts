import { addDays, daysBetween, type Day } from '@/lib/domain/day';
import type { PersonaSlug } from './personas';
import { inventIdentity } from './identity';
import { inventContract, type Attributes } from './contract';
import { Random } from './random';
import { STORY } from './story';

/** A customer, or somebody who looked and did not (yet) become one. */
export interface DemoCustomer {
  externalId: string;
  name: string;
  email: string | null;
  persona: PersonaSlug;
  /** Null: never became a customer. */
  startedOn: Day | null;
  churnedOn: Day | null;
  churnReason: string | null;
  mrr: number | null;
  attributes: Attributes;
  /** Day of the eighteen months on which the contract starts; negative before them, `Infinity` for never. */
  startIndex: number;
  /** How easily pleased, in standard deviations. */
  temper: number;
  /** Day of the month on which the bill is written. */
  billDay: number;
  dealer: 'harbour-phones' | 'brightline-stores';
  /** Day of the last bad contact in the stage that makes customers leave. */
  lastBadIndex: number;
}

const ALREADY_THERE = 6300;
const NEW_PER_DAY = 4.6;
const ONLY_LOOKED = 420;
/** Some of those who look now will start after today. */
const LOOK_AHEAD_DAYS = 45;
const LONGEST_TENURE_DAYS = 3300;
const TEMPER_SPREAD = 0.35;
/** Share of customers with a bad contact in the three months before the story begins. */
const RECENTLY_HURT = 0.2;

/** Everybody the company meets in the days from `start` up to, but without, `today`. */
export function inventPopulation(start: Day, today: Day): DemoCustomer[] {
  const random = new Random('population');
  const days = daysBetween(start, today);
  const starts: number[] = [];
  // Squared: most customers have come in recent years.
  for (let index = 0; index < ALREADY_THERE; index += 1) {
    starts.push(-1 - Math.floor(random.uniform() * random.uniform() * LONGEST_TENURE_DAYS));
  }
  for (let day = 0; day < days + LOOK_AHEAD_DAYS; day += 1) {
    for (let count = random.count(NEW_PER_DAY); count > 0; count -= 1) starts.push(day);
  }
  for (let index = 0; index < ONLY_LOOKED; index += 1) starts.push(Infinity);
  return starts.map((startIndex, index) =>
    inventCustomer(random, index, startIndex, startIndex < days ? addDays(start, startIndex) : null),
  );
}

function inventCustomer(
  random: Random,
  index: number,
  startIndex: number,
  startedOn: Day | null,
): DemoCustomer {
  const contract = inventContract(random);
  const { name, email } = inventIdentity(random, index, contract.persona);
  return {
    externalId: `NW-${String(100_001 + index)}`,
    name,
    email,
    persona: contract.persona,
    startedOn,
    churnedOn: null,
    churnReason: null,
    mrr: startedOn === null ? null : contract.mrr,
    attributes: contract.attributes,
    startIndex,
    temper: TEMPER_SPREAD * random.normal(),
    billDay: random.between(1, 28),
    dealer: random.chance(0.46) ? 'harbour-phones' : 'brightline-stores',
    // The eighteen months do not begin with everybody unhurt.
    lastBadIndex: random.chance(RECENTLY_HURT) ? -random.between(1, STORY.churn.days) : -Infinity,
  };
}
