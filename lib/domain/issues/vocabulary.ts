import { METRICS } from '../vocabulary';

/** What an issue can be in. `fix_live`: declared for a day; `verifying`: that day has come and answers are being collected. */
export const ISSUE_STATES = [
  'open',
  'acknowledged',
  'in_progress',
  'fix_live',
  'verifying',
  'verified',
  'dismissed',
  'merged',
] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/** States in which somebody still has something to do, or the proof is still out. */
export const OPEN_STATES = ['open', 'acknowledged', 'in_progress', 'fix_live', 'verifying'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** States in which a department still has to mend something: a due date counts here alone. */
export const UNFIXED_STATES = ['open', 'acknowledged', 'in_progress'] as const;

export const STATE_WORDS: Readonly<Record<IssueState, string>> = {
  open: 'Open',
  acknowledged: 'Acknowledged',
  in_progress: 'In progress',
  fix_live: 'Fix live',
  verifying: 'Verifying',
  verified: 'Verified',
  dismissed: 'Dismissed',
  merged: 'Merged',
};

/** What an issue is about: a metric of a touchpoint, or what only the journey shows. */
export const MEASURES = [...METRICS, 'repeatContacts', 'handOffWait', 'consistency'] as const;
export type Measure = (typeof MEASURES)[number];

export const ORIGINS = ['flag', 'hand'] as const;
export type Origin = (typeof ORIGINS)[number];

export const SEVERITY_LEVELS = ['critical', 'high', 'medium', 'low'] as const;
export type SeverityLevel = (typeof SEVERITY_LEVELS)[number];

/** Why something went wrong, in words that every department shares. */
export const ROOT_CAUSES = [
  'process',
  'policy',
  'product',
  'price',
  'system',
  'data',
  'communication',
  'staffing',
  'training',
  'partner',
  'capacity',
  'external',
  'expectation',
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];

export const ROOT_CAUSE_WORDS: Readonly<Record<RootCause, string>> = {
  process: 'Process: the steps themselves are wrong or missing',
  policy: 'Policy: a rule of ours gets in the way',
  product: 'Product: what we sell does not do what it should',
  price: 'Price and billing',
  system: 'System: software or equipment failed',
  data: 'Data: wrong, late or missing',
  communication: 'Communication: customers were told too little, too late or wrongly',
  staffing: 'Staffing: too few people',
  training: 'Training: people did not know how',
  partner: 'Partner: somebody who acts for us',
  capacity: 'Capacity: more demand than we can serve',
  external: 'External: outside anybody’s control here',
  expectation: 'Expectation: we promised more than we do',
};

/** What became of a fix (metrics.md, section 4). */
export const FIX_VERDICTS = ['confirmed', 'not_shown', 'worse', 'not_enough'] as const;
export type FixVerdict = (typeof FIX_VERDICTS)[number];

export const LINK_KINDS = ['related', 'caused_by'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What can stand on an issue's timeline. Notices are derived from these. */
export const EVENT_KINDS = [
  'raised',
  'evidence',
  'acknowledged',
  'started',
  'assigned',
  'changed',
  'deadline',
  'due_soon',
  'overdue',
  'cause',
  'action_planned',
  'action_changed',
  'action_done',
  'action_removed',
  'commented',
  'fix_live',
  'fix_withdrawn',
  'verifying',
  'verified',
  'verdict',
  'reopened',
  'dismissed',
  'merged',
  'absorbed',
  'handed_over',
  'accepted',
  'declined',
  'linked',
  'unlinked',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What people are told of. */
export const NOTICE_KINDS = [
  'assigned',
  'mentioned',
  'handed_over',
  'due_soon',
  'overdue',
  'verified',
  'reopened',
  'commented',
  'raised',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
