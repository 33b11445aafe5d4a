import { Alignment } from './alignment';
import { flowOf, visitOf, type Page, type Visit } from './page';

/** What a journey is meant to be, and when an instance of it is over. */
export interface Design {
  /** Seconds without a contact after which the next contact begins another instance; null: never. */
  gap: number | null;
  /** Id of the touchpoint that ends an instance. */
  goal: number | null;
  /** Ids of all its touchpoints in designed order. */
  sequence: readonly number[];
}

/** One contact of a customer; contacts come in the order of time. */
export interface Contact {
  customerId: number;
  touchpointId: number;
  personaId: number | null;
  /** Seconds since 1970. */
  at: number;
  /** Of the touchpoint's primary answer, 0–100; null where it was not given. */
  score: number | null;
  bad: boolean;
  reason: string | null;
}

/** Where nothing cuts a journey, a customer who was silent for so long is taken to have left it; a later contact takes it up again. */
export const SILENCE = 30 * 86_400;

/** Longer paths are counted, not listed. */
export const LONGEST_PATH = 100;

/** Customers that a variant can be shown by. */
const EXAMPLES = 3;

interface Instance {
  page: Page;
  customerId: number;
  startedAt: number;
  lastAt: number;
  last: number;
  steps: number;
  path: number[];
  seen: Set<number>;
  alignment: Alignment;
  reachedGoal: boolean;
  /** Visits to touchpoints of other journeys since the last step: within the instance only if another step follows. */
  elsewhere: number[];
  seenElsewhere: Set<number>;
}

/** Follows one customer after the other through one journey and writes down what they do. */
export class Walk {
  readonly #design: Design;
  readonly #positions: ReadonlyMap<number, number>;
  readonly #pageAt: (at: number, personaId: number | null) => Page;
  readonly #now: number;
  #instance: Instance | null = null;

  /** `pageAt`: where an instance that begins then is written down. */
  constructor(design: Design, pageAt: (at: number, personaId: number | null) => Page, now: number) {
    this.#design = design;
    this.#positions = new Map(design.sequence.map((touchpointId, position) => [touchpointId, position]));
    this.#pageAt = pageAt;
    this.#now = now;
  }

  /** A contact at a touchpoint of this journey. */
  step(contact: Contact): Visit {
    const { gap, goal } = this.#design;
    const cut = this.#instance !== null && gap !== null && contact.at - this.#instance.lastAt > gap;
    if (cut) this.#close(true);
    const before = this.#instance;
    const instance = before ?? this.#begin(contact);
    if (before === null) {
      const start = flowOf(instance.page, null, contact.touchpointId);
      start.transitions += 1;
      addScore(start, contact);
    } else {
      commitElsewhere(before);
      const flow = flowOf(instance.page, before.last, contact.touchpointId);
      const wait = contact.at - before.lastAt;
      flow.transitions += 1;
      flow.waitSum += wait;
      flow.waits.add(wait);
      addScore(flow, contact);
    }
    const visit = this.#visit(instance, contact, before !== null);
    if (contact.touchpointId === goal) {
      instance.reachedGoal = true;
      this.#close(true);
    }
    return visit;
  }

  /** A contact of the same customer at a touchpoint of another journey. */
  pass(touchpointId: number): void {
    this.#instance?.elsewhere.push(touchpointId);
  }

  /** The customer has no more contacts. */
  rest(): void {
    if (this.#instance === null) return;
    this.#close(this.#now - this.#instance.lastAt > (this.#design.gap ?? SILENCE));
  }

  #begin({ at, personaId, customerId, touchpointId }: Contact): Instance {
    const page = this.#pageAt(at, personaId);
    page.instances += 1;
    this.#instance = {
      page,
      customerId,
      startedAt: at,
      lastAt: at,
      last: touchpointId,
      steps: 0,
      path: [],
      seen: new Set(),
      alignment: new Alignment(this.#design.sequence.length),
      reachedGoal: false,
      elsewhere: [],
      seenElsewhere: new Set(),
    };
    return this.#instance;
  }

  #visit(instance: Instance, { touchpointId, at }: Contact, follows: boolean): Visit {
    const visit = visitOf(instance.page, touchpointId);
    visit.visits += 1;
    if (!instance.seen.has(touchpointId)) visit.instances += 1;
    else if (follows && instance.last === touchpointId) visit.repeats += 1;
    else visit.reworks += 1;
    instance.seen.add(touchpointId);
    instance.alignment.step(this.#positions.get(touchpointId) ?? 0);
    instance.steps += 1;
    if (instance.path.length <= LONGEST_PATH) instance.path.push(touchpointId);
    instance.last = touchpointId;
    instance.lastAt = at;
    return visit;
  }

  #close(ended: boolean): void {
    const instance = this.#instance;
    this.#instance = null;
    if (instance === null || !ended) return;
    const { page, alignment, last } = instance;
    const duration = instance.lastAt - instance.startedAt;
    page.ended += 1;
    page.reachedGoal += instance.reachedGoal ? 1 : 0;
    page.steps += instance.steps;
    page.fitnessSum += alignment.fitness;
    page.inOrder += alignment.inOrder ? 1 : 0;
    page.durationSum += duration;
    page.durations.add(duration);
    flowOf(page, last, null).transitions += 1;
    visitOf(page, last).exits += 1;
    if (instance.path.length <= LONGEST_PATH) addVariant(page, instance, duration);
  }
}

function commitElsewhere(instance: Instance): void {
  for (const touchpointId of instance.elsewhere) {
    const visit = visitOf(instance.page, touchpointId);
    visit.visits += 1;
    if (!instance.seenElsewhere.has(touchpointId)) visit.instances += 1;
    instance.seenElsewhere.add(touchpointId);
  }
  instance.elsewhere = [];
}

function addScore(
  flow: { scoreCount: number; scoreSum: number; scoreSquares: number; bad: number },
  { score, bad }: Contact,
): void {
  if (bad) flow.bad += 1;
  if (score === null) return;
  flow.scoreCount += 1;
  flow.scoreSum += score;
  flow.scoreSquares += score * score;
}

function addVariant({ variants }: Page, { path, customerId }: Instance, duration: number): void {
  const key = path.join(',');
  const known = variants.get(key);
  const variant = known ?? { path, instances: 0, durationSum: 0, customers: [] };
  if (known === undefined) variants.set(key, variant);
  variant.instances += 1;
  variant.durationSum += duration;
  if (variant.customers.length < EXAMPLES && !variant.customers.includes(customerId)) {
    variant.customers.push(customerId);
  }
}
