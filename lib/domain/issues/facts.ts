import type { ControlChart } from '../control-chart';
import type { Day } from '../day';
import type { Period } from '../period';
import type { Reading } from '../reading';
import type { FixVerdict, IssueState, LinkKind, RootCause, SeverityLevel } from './vocabulary';

/** Somebody by id and name. */
export interface Person {
  id: number;
  name: string;
}

/** Something by slug and name. */
export interface Named {
  slug: string;
  name: string;
}

/** What a severity is made of; see `severityOf` of lib/domain/issues/severity.ts. */
export interface SeverityTerms {
  /** Points below baseline or target. */
  gap: number;
  /** 1–5. */
  importance: number;
  /** Interactions a week. */
  volume: number;
  /** Share of the active customers’ MRR, 0–1. */
  revenueShare: number;
}

/** What a flag rested on, frozen when it was found. */
export interface Evidence extends Period {
  /** When it was found. */
  at: string;
  /** In words: what fired and why. */
  says: string;
  method: 'control' | 'drift' | 'target' | 'baseline' | 'cx_index' | 'hand_off' | 'repeat' | 'consistency';
  value: number | null;
  low: number | null;
  high: number | null;
  answered: number;
  baseline: (Reading & Period) | null;
  /** Null where no test was made, only a limit passed. */
  pValue: number | null;
  qValue: number | null;
  effect: number | null;
  /** The control chart as it was. */
  chart: ControlChart | null;
  /** Distinct customers with a bad contact, and what they pay a month. */
  customers: number;
  mrr: number;
}

/** Whether a fix worked, as far as answers tell (metrics.md, section 4). */
export interface FixReading {
  at: string;
  verdict: FixVerdict;
  /** `confirmation`: answers between flag and fix; `baseline`: those before the flag, so that “improved” is never said. */
  against: 'confirmation' | 'baseline';
  before: Reading & Period;
  after: Reading & Period;
  /** In the metric’s unit, after − before, less the same of the comparison touchpoints. */
  by: number | null;
  low: number | null;
  high: number | null;
  comparison: { touchpoints: Named[]; by: number } | null;
  /** Answers still needed in the after-window; null where it is decided. */
  needed: number | null;
  /** The deadline is over and the verdict stands. */
  final: boolean;
  says: string;
}

/** What changed, by kind of event. */
export interface EventFacts {
  from?: IssueState;
  to?: IssueState;
  assignee?: Person | null;
  dueAt?: string | null;
  rootCause?: RootCause;
  action?: string;
  fixLiveOn?: Day;
  verifyUntil?: Day;
  verdict?: FixVerdict;
  until?: Day | null;
  department?: Named;
  other?: number;
  link?: LinkKind;
  mentioned?: Person[];
  /** Pieces of evidence that came. */
  evidence?: number;
  title?: string;
  severityLevel?: SeverityLevel;
  /** The comment that an issue was raised from. */
  verbatim?: number;
}
