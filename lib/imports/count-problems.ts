import type { RejectedRow } from './reading/parse-rows';
import type { ProblemCount } from './schema';

/** Kinds that are told apart; a file that has nothing to do with its mapping may hold one in every row. */
const MOST_KINDS = 200;

/** Counts problems by their kind, with the words and the line of the first of each. */
export class ProblemCounter {
  readonly #kinds = new Map<string, ProblemCount>();
  #others = 0;

  add({ line, problems }: RejectedRow): void {
    for (const { kind, text } of problems) {
      const known = this.#kinds.get(kind);
      if (known !== undefined) known.count += 1;
      else if (this.#kinds.size < MOST_KINDS) this.#kinds.set(kind, { text, count: 1, firstLine: line });
      else this.#others += 1;
    }
  }

  /** The most frequent first. */
  counts(): ProblemCount[] {
    return [...this.#kinds.values()].toSorted(
      (one, other) => other.count - one.count || one.firstLine - other.firstLine,
    );
  }

  get others(): number {
    return this.#others;
  }
}
