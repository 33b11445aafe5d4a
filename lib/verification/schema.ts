import type { Day } from '@/lib/domain/day';
import type { FixReading } from '@/lib/domain/issues/facts';
import type { Measure } from '@/lib/domain/issues/vocabulary';
import type { Period } from '@/lib/domain/period';
import type { Reading } from '@/lib/domain/reading';
import type { MetricKey } from '@/lib/domain/vocabulary';

/** Seven days counted from the first day with the fix, so that none lies on both sides; the first and the last may be short. */
export interface ProofWeek extends Period, Reading {
  /** Not over yet. */
  running: boolean;
}

export interface ProofWindows {
  against: FixReading['against'];
  before: Period;
  after: Period;
  /** Last day on which answers count. */
  deadline: Day;
}

/** What customers answered before and after the fix of an issue. */
export interface IssueProof {
  number: number;
  measure: Measure;
  /** By which it is judged: its own, or for want of answers to that the primary one of the touchpoint. */
  metric: MetricKey;
  touchpoint: string;
  /** Null until a fix was declared. */
  windows: ProofWindows | null;
  weeks: ProofWeek[];
  /** The latest last. */
  readings: FixReading[];
}
