import { ROOT_CAUSE_WORDS, STATE_WORDS, type EventKind, type LinkKind } from '@/lib/domain/issues/vocabulary';
import type { EventFacts, IssueEvent } from '@/lib/issues/detail-schema';
import { formatDay } from '@/lib/format/day';
import { SEVERITY_WORDS } from '@/lib/format/issues';
import { VERDICT_WORDS } from './issue-words';

export const LINK_WORDS: Readonly<Record<LinkKind, { out: string; back: string }>> = {
  related: { out: 'related to', back: 'related to' },
  caused_by: { out: 'caused by', back: 'cause of' },
};

/** By whom: a person, or Corridor itself. */
export function actorOf({ by }: Pick<IssueEvent, 'by'>): string {
  return by?.name ?? 'Corridor';
}

/** What happened, to follow the name of who did it: 'assigned it to Amira Vance'. An instant in it is left to `dueAt`. */
export function eventWords({ kind, facts }: Pick<IssueEvent, 'kind' | 'facts'>): string {
  return WORDS[kind](facts);
}

const named = (action: string | undefined) => (action === undefined ? 'an action' : `the action “${action}”`);
const dayOf = (day: string | undefined) => (day === undefined ? '' : ` on ${formatDay(day)}`);
const departmentOf = ({ department }: EventFacts) => department?.name ?? 'another department';
const otherOf = ({ other }: EventFacts) => (other === undefined ? 'another issue' : `issue #${other}`);

const WORDS: Readonly<Record<EventKind, (facts: EventFacts) => string>> = {
  raised: () => 'raised the issue',
  evidence: () => 'added evidence',
  changed: ({ title, severityLevel }) =>
    [
      ...(title === undefined ? [] : [`renamed it “${title}”`]),
      ...(severityLevel === undefined
        ? []
        : [`set the severity to ${SEVERITY_WORDS[severityLevel].toLowerCase()}`]),
    ].join(' and ') || 'changed it',
  acknowledged: () => 'acknowledged it',
  started: () => 'started work',
  assigned: ({ assignee }) => (assignee ? `assigned it to ${assignee.name}` : 'left it without an assignee'),
  deadline: ({ dueAt }) => (dueAt ? 'set the due date to' : 'took the due date away'),
  due_soon: () => 'noted that it is due soon',
  overdue: () => 'noted that it is overdue',
  cause: ({ rootCause }) =>
    rootCause === undefined
      ? 'wrote down the root cause'
      : `wrote down the root cause: ${shortCause(ROOT_CAUSE_WORDS[rootCause])}`,
  action_planned: ({ action }) => `planned ${named(action)}`,
  action_changed: ({ action }) => `changed ${named(action)}`,
  action_done: ({ action }) => `finished ${named(action)}`,
  action_removed: ({ action }) => `removed ${named(action)}`,
  commented: () => 'commented',
  fix_live: ({ fixLiveOn, verifyUntil }) =>
    `declared a fix that is live${dayOf(fixLiveOn)}${verifyUntil === undefined ? '' : `, to be proven by ${formatDay(verifyUntil)}`}`,
  fix_withdrawn: () => 'withdrew the fix',
  verifying: () => 'began to collect the answers after the fix',
  verified: () => 'found the fix confirmed',
  verdict: ({ verdict }) =>
    verdict === undefined ? 'judged the fix' : `judged the fix: ${VERDICT_WORDS[verdict].toLowerCase()}`,
  reopened: ({ verdict }) =>
    verdict === undefined ? 'reopened it' : `reopened it: ${VERDICT_WORDS[verdict].toLowerCase()}`,
  dismissed: ({ until }) => (until ? `dismissed it until ${formatDay(until)}` : 'dismissed it'),
  merged: (facts) => `merged it into ${otherOf(facts)}`,
  absorbed: (facts) => `merged ${otherOf(facts)} into it`,
  handed_over: (facts) => `offered it to ${departmentOf(facts)}`,
  accepted: (facts) => `accepted it for ${departmentOf(facts)}`,
  declined: (facts) => `declined it for ${departmentOf(facts)}`,
  linked: (facts) => `linked it: ${LINK_WORDS[facts.link ?? 'related'].out} ${otherOf(facts)}`,
  unlinked: (facts) => `took away the link to ${otherOf(facts)}`,
};

/** 'Process: the steps themselves are wrong or missing' → 'process'. */
function shortCause(words: string): string {
  return (words.split(':')[0] ?? words).toLowerCase();
}

/** From one state to another, where that is known: 'Open → Acknowledged'. */
export function stateChange({ from, to }: EventFacts): string | null {
  return from === undefined || to === undefined ? null : `${STATE_WORDS[from]} → ${STATE_WORDS[to]}`;
}
