import type { IssueColumns, StoredIssue } from '@/db/queries/issue-writes';
import type { EventFacts } from '@/lib/domain/issues/facts';
import { move } from '@/lib/domain/issues/move';
import { TRANSITIONS, type Transition, type TransitionName } from '@/lib/domain/issues/transitions';
import { STATE_WORDS } from '@/lib/domain/issues/vocabulary';
import { DomainError } from '@/lib/errors';
import type { Change } from './write-change';

export interface TransitionParts {
  words?: string | null;
  facts?: EventFacts;
  set?: IssueColumns;
}

/** What it comes to that the issue makes this transition now; null where it does not start from its state. */
export function makeTransition(
  issue: StoredIssue,
  name: TransitionName,
  now: Date,
  { words = null, facts = {}, set = {} }: TransitionParts = {},
): Change | null {
  const moved = move(issue, name, now);
  if (moved === null) return null;
  const { event, to }: Transition = TRANSITIONS[name];
  return {
    action: `issue.${snakeOf(name)}`,
    set: { ...moved, ...set },
    events: [{ kind: event, words, facts: { from: issue.state, to, ...facts } }],
  };
}

/** The same; throws `conflict` where the transition does not start from the state of the issue. */
export function mustTransition(
  issue: StoredIssue,
  name: TransitionName,
  now: Date,
  parts?: TransitionParts,
): Change {
  const change = makeTransition(issue, name, now, parts);
  if (change) return change;
  const { from }: Transition = TRANSITIONS[name];
  const states = from.map((state) => STATE_WORDS[state].toLowerCase()).join(' or ');
  throw new DomainError(
    'conflict',
    `Issue #${issue.number} is ${STATE_WORDS[issue.state].toLowerCase()}; this takes one that is ${states}.`,
  );
}

function snakeOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
