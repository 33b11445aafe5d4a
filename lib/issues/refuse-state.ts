import type { StoredIssue } from '@/db/queries/issue-writes';
import { authorityOf, type ActName } from '@/lib/domain/issues/authority';
import { STATE_WORDS, type IssueState } from '@/lib/domain/issues/vocabulary';
import { DomainError } from '@/lib/errors';

/** What to say where this cannot be done with an issue in its state. */
export function refuseState(
  { number, state }: Pick<StoredIssue, 'number' | 'state'>,
  act: ActName,
): DomainError {
  const states = authorityOf(act).from.map(inWords).join(' or ');
  return new DomainError(
    'conflict',
    `Issue #${number} is ${inWords(state)}; this takes one that is ${states}.`,
  );
}

function inWords(state: IssueState): string {
  return STATE_WORDS[state].toLowerCase();
}
