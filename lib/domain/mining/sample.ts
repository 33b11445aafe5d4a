/** Durations in ascending order: all `count` of them where there are few, else evenly spread quantiles that each stand for equally many. */
export interface Sample {
  values: readonly number[];
  count: number;
}

/** Most durations that are kept of one cell: a median over months stays within half a per cent of its rank. */
export const SAMPLE_SIZE = 256;

/** Takes durations one by one and keeps a bounded, evenly spread part of them. */
export class SampleCollector {
  #kept = new Int32Array(4);
  #size = 0;
  #count = 0;
  /** One in so many is kept. */
  #stride = 1;

  add(value: number): void {
    if (this.#count % this.#stride === 0) this.#keep(value);
    this.#count += 1;
  }

  read(): Sample {
    const values = Array.from(this.#kept.slice(0, this.#size).sort());
    return { values: thin(values), count: this.#count };
  }

  #keep(value: number): void {
    if (this.#size === 2 * SAMPLE_SIZE) this.#halve();
    if (this.#size === this.#kept.length) {
      const larger = new Int32Array(2 * this.#kept.length);
      larger.set(this.#kept);
      this.#kept = larger;
    }
    this.#kept[this.#size] = value;
    this.#size += 1;
  }

  /** Every second one of those in order, so that the spread stays as it was. */
  #halve(): void {
    this.#kept.sort();
    for (let at = 0; at < SAMPLE_SIZE; at += 1) this.#kept[at] = this.#kept[2 * at + (at % 2)] ?? 0;
    this.#size = SAMPLE_SIZE;
    this.#stride *= 2;
  }
}

/** The sample of all of them together: exact as long as all are kept. */
export function mergeSamples(samples: readonly Sample[]): Sample {
  const count = samples.reduce((sum, sample) => sum + sample.count, 0);
  const weighted = weigh(samples);
  if (weighted.length <= SAMPLE_SIZE && weighted.every(({ weight }) => weight === 1)) {
    return { values: weighted.map(({ value }) => value), count };
  }
  const values: number[] = [];
  let passed = 0;
  for (const { value, weight } of weighted) {
    passed += weight;
    while (values.length < SAMPLE_SIZE && passed > ((values.length + 0.5) * count) / SAMPLE_SIZE) {
      values.push(value);
    }
  }
  return { values, count };
}

/** The median of all of them together, the mean of the middle two where there is no middle one; null of nothing. Exact as long as all are kept. */
export function medianOf(samples: readonly Sample[]): number | null {
  const weighted = weigh(samples);
  const half = weighted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [at, { value, weight }] of weighted.entries()) {
    passed += weight;
    if (Math.abs(passed - half) < ROUNDING * half) return (value + (weighted[at + 1]?.value ?? value)) / 2;
    if (passed > half) return value;
  }
  return null;
}

const ROUNDING = 1e-9;

function weigh(samples: readonly Sample[]): { value: number; weight: number }[] {
  return samples
    .flatMap(({ values, count }) => values.map((value) => ({ value, weight: count / values.length })))
    .toSorted((one, other) => one.value - other.value);
}

function thin(values: number[]): number[] {
  if (values.length <= SAMPLE_SIZE) return values;
  const part = values.length / SAMPLE_SIZE;
  return Array.from({ length: SAMPLE_SIZE }, (_, at) => values[Math.floor((at + 0.5) * part)] ?? 0);
}
