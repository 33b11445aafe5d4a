import type { Visit } from './page';
import type { Contact } from './walk';

/** Within so many days another contact on the same reason counts as a repeat. */
export const REPEAT_DAYS = 7;
const REPEAT_SECONDS = REPEAT_DAYS * 86_400;

/** Most reasons of one customer that are looked at before the old ones are let go. */
const REASONS = 1000;

/**
 * Counts contacts that the same customer followed by another on the same reason. One without a reason is not watched, nor is one so young that a
 * repeat might still come.
 */
export class RepeatContacts {
  readonly #until: number;
  readonly #last = new Map<string, { at: number; visit: Visit | null }>();

  /** `knownUntil`: seconds up to which all contacts are known. */
  constructor(knownUntil: number) {
    this.#until = knownUntil - REPEAT_SECONDS;
  }

  /** The next contact of the customer, and where it was written down. */
  take({ at, reason }: Contact, visit: Visit): void {
    if (reason === null) return;
    const before = this.#last.get(reason);
    if (before?.visit && at - before.at <= REPEAT_SECONDS) before.visit.repeatContacts += 1;
    const watched = at <= this.#until;
    if (watched) visit.watchedContacts += 1;
    this.#last.set(reason, { at, visit: watched ? visit : null });
    if (this.#last.size > REASONS) this.#letGo(at);
  }

  /** Another customer comes. */
  rest(): void {
    if (this.#last.size > 0) this.#last.clear();
  }

  #letGo(now: number): void {
    for (const [reason, { at }] of this.#last) {
      if (now - at > REPEAT_SECONDS) this.#last.delete(reason);
    }
  }
}
