import type { Day } from '@/lib/domain/day';
import type {
  EventFacts,
  Evidence,
  FixReading,
  Named,
  Person,
  SeverityTerms,
} from '@/lib/domain/issues/facts';
import type { TransitionName } from '@/lib/domain/issues/transitions';
import type { EventKind, IssueState, LinkKind, RootCause } from '@/lib/domain/issues/vocabulary';
import type { Period } from '@/lib/domain/period';
import type { Role } from '@/lib/domain/vocabulary';
import type { IssueRow } from './schema';

export type { EventFacts, Evidence, FixReading, SeverityTerms };

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

/** The customers behind an issue, those who pay the most first. */
export interface AffectedPage {
  customers: AffectedCustomer[];
  total: number;
  page: number;
  pageSize: number;
  /** The days whose bad contacts are counted; `to` exclusive. */
  days: Period[];
}

/** What is chosen from when issues are worked on. */
export interface IssueChoices {
  /** Those who may sign in; an issue is assigned to somebody of an owning department or to an admin. */
  people: (Person & { department: string | null; role: Role })[];
  departments: Named[];
  personas: Named[];
  partners: Named[];
  touchpoints: (Named & { department: string })[];
}
