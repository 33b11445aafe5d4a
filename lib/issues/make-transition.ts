import type { IssueColumns, StoredIssue } from '@/db/queries/issue-writes';
import type { EventFacts } from '@/lib/domain/issues/facts';
import { move } from '@/lib/domain/issues/move';
import { TRANSITIONS, type Transition, type TransitionName } from '@/lib/domain/issues/transitions';
import { refuseState } from './refuse-state';
import type { Change } from './write-change';

export interface TransitionParts {
  words?: string | null;
  facts?: EventFacts;
  set?: IssueColumns;
}

/** What it comes to that the issue makes this transition now. Throws `conflict` where it does not start from the state of the issue. */
export function makeTransition(
  issue: StoredIssue,
  name: TransitionName,
  now: Date,
  { words = null, facts = {}, set = {} }: TransitionParts = {},
): Change {
  const moved = move(issue, name, now);
  if (moved === null) throw refuseState(issue, name);
  const { event, to }: Transition = TRANSITIONS[name];
  return {
    action: `issue.${snakeOf(name)}`,
    set: { ...moved, ...set },
    events: [{ kind: event, words, facts: { from: issue.state, to, ...facts } }],
  };
}

function snakeOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
