import type { Change, Reading } from '../reading';

/** percent: a share, 0 to 100. points: −100 to 100. index: 100 is "as expected". mean: the mean of a scale. */
export type Unit = 'percent' | 'points' | 'index' | 'mean';
export type Direction = 'higher' | 'lower';

/** What a figure means, in words: the same sentences in pop-overs, docs and exports. */
export interface Definition<Key extends string = string> {
  key: Key;
  /** Short, for tiles and column heads. */
  label: string;
  name: string;
  unit: Unit;
  better: Direction;
  definition: string;
  /** The wording that customers are asked; null where nobody is asked. */
  question: string | null;
  scale: string;
  rule: string;
  denominator: string;
  window: string;
  interval: string;
  comparison: string;
  /** Below this a figure is shown greyed as too few to tell. */
  minimumAnswers: number;
  source: string;
}

/** A reading with the counts it is made of and the figures to show beside it. */
export interface MetricReading extends Reading {
  counts?: Readonly<Record<string, number>>;
  details?: Readonly<Record<string, number | null>>;
}

export type Counted<Count extends string> = Reading & { counts: Readonly<Record<Count, number>> };
export type Detailed<Detail extends string> = Reading & { details: Readonly<Record<Detail, number | null>> };

/** A change with the p value of its test against no change; null when it cannot be tested. */
export interface TestedChange extends Change {
  p: number | null;
}

/** A definition together with how it is read from facts: a tally, or counts of customers. */
export interface Metric<
  Key extends string,
  Facts,
  Read extends MetricReading = MetricReading,
> extends Definition<Key> {
  read(facts: Facts): Read;
  change(current: Facts, previous: Facts): TestedChange;
}

/** The reading where nobody answered: unknown, not zero. */
export const unknownReading = Object.freeze({ value: null, low: null, high: null, answered: 0 });

/** Below this many answers a figure is too few to tell by. */
export const MINIMUM_ANSWERS = 30;
