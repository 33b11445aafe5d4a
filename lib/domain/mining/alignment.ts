/**
 * How well the steps taken so far align with a designed sequence in which every touchpoint occurs once. The longest common subsequence is then the
 * longest rising one of positions, which is kept up in log n a step.
 */
export class Alignment {
  /** At k: the earliest position on which a rising subsequence of k + 1 steps can end. */
  readonly #tails: number[] = [];
  readonly #designed: number;
  #steps = 0;
  #last = -1;
  #inOrder = true;

  /** `designed`: how many touchpoints the sequence has. */
  constructor(designed: number) {
    this.#designed = designed;
  }

  /** A step to the touchpoint at this position of the design. */
  step(position: number): void {
    this.#steps += 1;
    if (position < this.#last) this.#inOrder = false;
    this.#last = position;
    let low = 0;
    let high = this.#tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tails[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    this.#tails[low] = position;
  }

  /** Whether no step went back behind an earlier one; touchpoints may be left out, and one may be met again at once. */
  get inOrder(): boolean {
    return this.#inOrder;
  }

  /**
   * 1 − (steps not designed + designed steps not taken) ÷ (steps + designed steps): 1 where the path is the design, 0 where they have nothing in
   * common (alignment-based fitness, Adriansyah et al. 2011, with a cost of 1 a move).
   */
  get fitness(): number {
    return (2 * this.#tails.length) / (this.#steps + this.#designed);
  }
}
