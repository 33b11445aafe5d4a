import type { Period } from '../period';
import type { Reading } from '../reading';

/** How a flag was found; the `method` of an issue's evidence. */
export const METHODS = [
  'control',
  'drift',
  'baseline',
  'target',
  'cx_index',
  'hand_off',
  'repeat',
  'consistency',
] as const;
export type Method = (typeof METHODS)[number];

/** One question put to one series: is it worse than it was, or than it should be? */
export interface DetectionTest extends Period, Reading {
  method: Method;
  /** One-sided, under nothing being wrong. */
  p: number;
  /** Fires by itself, without regard to what else was tested. */
  signal: boolean;
  /** How much worse, in the unit of the measure; what is better is negative. */
  effect: number;
  /** What it was compared with: the level before, or what should be. */
  reference: number;
  /** Null where it was compared with a level and not with other answers. */
  baseline: (Reading & Period) | null;
  /** The effect is at least the floor, and enough answered. */
  matters: boolean;
  /** The largest p of the weeks for which it must have held; null where it did not matter in one of them. */
  held: number | null;
}
