import type { Day } from '../day';
import { emptyPage, type Page, type Variant } from './page';
import { RepeatContacts } from './repeat-contacts';
import { Walk, type Contact, type Design } from './walk';

export interface MinedJourney extends Design {
  id: number;
}

/** A month of the organisation and the second at which it begins. */
export interface MonthEdge {
  month: Day;
  at: number;
}

/** The page of the instances of one journey that began in one month with one persona. */
export interface PageOf {
  journeyId: number;
  month: Day;
  personaId: number | null;
  page: Page;
}

export interface MinerOptions {
  /** Of all contacts, in ascending order. */
  months: readonly MonthEdge[];
  /** Seconds since 1970: when instances that went silent are over. */
  now: number;
  /** Up to when all contacts are known. */
  knownUntil: number;
}

/** Paths that are kept in memory at a time, over all pages; when there are more, the rarest of each page are let go. */
export const PATH_BUDGET = 120_000;

/** Takes the contacts of one customer after the other, each in the order of time, through all journeys at once. */
export class Miner {
  readonly #walks: readonly Walk[];
  readonly #home = new Map<number, Walk>();
  readonly #pages = new Map<string, PageOf>();
  readonly #months: readonly MonthEdge[];
  readonly #repeats: RepeatContacts;
  #customerId: number | null = null;
  #contacts = 0;

  constructor(journeys: readonly MinedJourney[], { months, now, knownUntil }: MinerOptions) {
    this.#months = months;
    this.#repeats = new RepeatContacts(knownUntil);
    this.#walks = journeys.map((journey) => {
      const walk = new Walk(
        journey,
        (at, personaId) => this.#page(journey.id, this.#monthAt(at), personaId),
        now,
      );
      for (const touchpointId of journey.sequence) this.#home.set(touchpointId, walk);
      return walk;
    });
  }

  take(contact: Contact): void {
    if (contact.customerId !== this.#customerId) {
      this.#rest();
      this.#customerId = contact.customerId;
    }
    const home = this.#home.get(contact.touchpointId);
    if (home === undefined) return;
    for (const walk of this.#walks) if (walk !== home) walk.pass(contact.touchpointId);
    this.#repeats.take(contact, home.step(contact));
    this.#contacts += 1;
    if (this.#contacts % BETWEEN_PRUNINGS === 0) this.#prune();
  }

  /** What was written down; nothing is taken after this. */
  finish(): PageOf[] {
    this.#rest();
    return [...this.#pages.values()];
  }

  #rest(): void {
    for (const walk of this.#walks) walk.rest();
    this.#repeats.rest();
  }

  #page(journeyId: number, month: Day, personaId: number | null): Page {
    const key = `${journeyId} ${month} ${personaId ?? ''}`;
    const known = this.#pages.get(key);
    if (known !== undefined) return known.page;
    const made = { journeyId, month, personaId, page: emptyPage() };
    this.#pages.set(key, made);
    return made.page;
  }

  #monthAt(at: number): Day {
    let low = 0;
    let high = this.#months.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#months[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return this.#months[low]?.month ?? '1970-01-01';
  }

  #prune(): void {
    const pages = [...this.#pages.values()];
    const paths = pages.reduce((sum, { page }) => sum + page.variants.size, 0);
    if (paths <= PATH_BUDGET) return;
    const kept = Math.floor(PATH_BUDGET / 2 / pages.length);
    for (const { page } of pages) page.variants = keepFrequent(page.variants, kept);
  }
}

const BETWEEN_PRUNINGS = 50_000;

/** The most frequent of them; of equally frequent ones the first in the order of their keys. */
export function keepFrequent(variants: ReadonlyMap<string, Variant>, most: number): Map<string, Variant> {
  if (variants.size <= most) return new Map(variants);
  const ranked = [...variants].toSorted(
    ([key, one], [other, two]) => two.instances - one.instances || (key < other ? -1 : 1),
  );
  return new Map(ranked.slice(0, most));
}
