import type { PersonaSlug } from './personas';
import { REGIONS } from './names';
import type { Random } from './random';

export type Attributes = Record<string, string | number | boolean>;

export interface Contract {
  persona: PersonaSlug;
  /** Euros a month. */
  mrr: number;
  attributes: Attributes;
}

const PRICES = { S: 12.99, M: 19.99, L: 29.99, XL: 44.99, 'Business M': 27.99, 'Business L': 39.99 } as const;
const PLANS = [
  ['S', 3],
  ['M', 4],
  ['L', 3],
  ['XL', 1.2],
] as const;
const SENIOR_PLANS = [
  ['S', 6],
  ['M', 3],
  ['L', 1],
] as const;
const BUSINESS_PLANS = [
  ['Business M', 6],
  ['Business L', 4],
] as const;
const LINE_PRICE = 9.99;
const DEVICE_RATES = [0, 0, 10, 17.5, 25, 32.5] as const;
const INTERESTS = ['travel', 'gaming', 'music', 'sport', 'home', 'photography'] as const;
const BANDS_OF_AGE = [
  ['16–25', 16],
  ['26–40', 30],
  ['41–64', 33],
  ['65+', 21],
] as const;

/** What somebody has and pays, and the persona that follows from it. */
export function inventContract(random: Random): Contract {
  const business = random.chance(0.14);
  const ageBand = business ? random.pick(['26–40', '41–64'] as const) : random.weighted(BANDS_OF_AGE);
  const lines = business ? random.between(2, 8) : ownLines(random, ageBand);
  const plan = random.weighted<keyof typeof PRICES>(plansFor(business, ageBand));
  const price = PRICES[plan];
  const persona = personaOf({ business, ageBand, lines });
  const monthly = persona === 'student' || (!business && random.chance(0.25));
  const extraLines = business ? price * (lines - 1) * 0.8 : LINE_PRICE * (lines - 1);
  const mrr = Math.round((price + extraLines + random.pick(DEVICE_RATES)) * 100) / 100;
  return {
    persona,
    mrr,
    attributes: {
      business,
      ageBand,
      lines,
      plan,
      contract: monthly ? 'monthly' : '24 months',
      region: random.pick(REGIONS),
      interest: random.pick(INTERESTS),
      paperlessBill: random.chance(ageBand === '65+' ? 0.55 : 0.9),
      orders: random.between(0, 9),
    },
  };
}

/** The first that fits, in the order of the personas' priority. */
export function personaOf(facts: { business: boolean; ageBand: string; lines: number }): PersonaSlug {
  if (facts.business) return 'small-business';
  if (facts.ageBand === '16–25') return 'student';
  if (facts.ageBand === '65+') return 'senior';
  return facts.lines >= 3 ? 'family' : 'commuter';
}

function ownLines(random: Random, ageBand: string): number {
  if (ageBand === '16–25' || ageBand === '65+') return random.chance(0.1) ? 2 : 1;
  return random.chance(0.32) ? random.between(3, 5) : random.between(1, 2);
}

function plansFor(business: boolean, ageBand: string) {
  if (business) return BUSINESS_PLANS;
  return ageBand === '65+' ? SENIOR_PLANS : PLANS;
}
