/**
 * A stream of pseudo-random numbers (mulberry32), named so that one stream does not disturb another. Only arithmetic that
 * IEEE 754 rounds exactly: every machine draws the same.
 */
export class Random {
  #state: number;

  constructor(name: string) {
    this.#state = fnv1a(name);
  }

  /** From 0 up to 1, which it never reaches. */
  uniform(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** Mean 0, standard deviation 1: a sum of four uniform numbers, so never beyond ±3.47. */
  normal(): number {
    return (this.uniform() + this.uniform() + this.uniform() + this.uniform() - 2) * Math.sqrt(3);
  }

  /** A count whose mean and variance are about `rate`. */
  count(rate: number): number {
    if (rate >= 8) return Math.max(0, Math.round(rate + Math.sqrt(rate) * this.normal()));
    let count = 0;
    for (let slot = 0; slot < 24; slot += 1) if (this.chance(rate / 24)) count += 1;
    return count;
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[Math.floor(this.uniform() * choices.length)];
    if (choice === undefined) throw new Error('Nothing to pick from.');
    return choice;
  }

  /** A choice, as often as its weight says. */
  weighted<Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]): Choice {
    let left = this.uniform() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new Error('Nothing to weigh.');
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
