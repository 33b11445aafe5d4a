import type { ControlChart } from '@/lib/domain/control-chart';
import type { Day } from '@/lib/domain/day';
import type { TransitionName } from '@/lib/domain/issues/transitions';
import type { EventKind, FixVerdict, IssueState, LinkKind, RootCause } from '@/lib/domain/issues/vocabulary';
import type { Period } from '@/lib/domain/period';
import type { Reading } from '@/lib/domain/reading';
import type { IssueRow, Named, Person } from './schema';

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

export interface IssueAction {
  id: number;
  text: string;
  owner: Person | null;
  dueOn: Day | null;
  doneAt: string | null;
}

/** Something on the timeline. */
export interface IssueEvent {
  id: number;
  at: string;
  /** Null: Corridor itself. */
  by: Person | null;
  kind: EventKind;
  words: string | null;
  facts: EventFacts;
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
  evidence?: number;
}

/** Business hours from raising to …; null: not yet. */
export interface IssueTimes {
  toAcknowledge: number | null;
  toFirstAction: number | null;
  toFix: number | null;
  /** Hours spent in each state so far. */
  inState: Partial<Record<IssueState, number>>;
}

export interface IssueDetail extends IssueRow {
  severityTerms: SeverityTerms | null;
  rootCause: RootCause | null;
  rootCauseNote: string;
  verifyUntil: Day | null;
  dismissedReason: string | null;
  dismissedUntil: Day | null;
  mergedInto: number | null;
  raisedBy: Person | null;
  /** Pending: who offered it to whom, and why. */
  offer: { to: Named; from: Named; reason: string; by: Person | null; at: string } | null;
  evidence: Evidence[];
  actions: IssueAction[];
  events: IssueEvent[];
  fix: FixReading[];
  links: { number: number; title: string; state: IssueState; kind: LinkKind; outward: boolean }[];
  watchers: Person[];
  watching: boolean;
  times: IssueTimes;
  /** What the viewer may do now. */
  may: {
    transitions: TransitionName[];
    work: boolean;
    handOver: boolean;
    answerOffer: boolean;
    readCustomers: boolean;
  };
}

/** A customer behind an issue. */
export interface AffectedCustomer {
  externalId: string;
  name: string | null;
  email: string | null;
  mrr: number | null;
  /** Bad contacts at the touchpoint in the days of the evidence. */
  bad: number;
  lastAt: string;
}

/** What is chosen from when issues are worked on. */
export interface IssueChoices {
  people: (Person & { department: string | null })[];
  departments: Named[];
  personas: Named[];
  partners: Named[];
  touchpoints: (Named & { department: string })[];
}
