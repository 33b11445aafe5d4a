import type { ChangeVerdict } from './vocabulary';

/** One measured figure with its 95 % interval. `value` is null when nobody answered; `low`/`high` are null when no interval can be given. */
export interface Reading {
  value: number | null;
  low: number | null;
  high: number | null;
  /** How many answers (or customers) the value rests on. */
  answered: number;
}

/** A difference against another period, in the metric's own unit: current − previous, with its 95 % interval. */
export interface Change {
  by: number | null;
  low: number | null;
  high: number | null;
  verdict: ChangeVerdict;
}
