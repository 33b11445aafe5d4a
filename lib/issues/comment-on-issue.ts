import { findPeople } from '@/db/queries/find-people';
import { addWatchers } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { changeIssue } from './change-issue';
import type { IssueParams, NewComment } from './change-schema';
import type { IssueDetail } from './detail-schema';
import { refuseField } from './refuse-field';

const MENTION = /@\[(\d{1,9})\]/g;

/** Calling more people together is a meeting. */
const MOST_MENTIONS = 50;

/** Adds a comment; whom it mentions, as `@[12]`, watches the issue from now on. Throws `invalid` for somebody who may not sign in. */
export async function commentOnIssue(
  viewer: Viewer,
  { number, words }: IssueParams & NewComment,
): Promise<IssueDetail> {
  const ids = [...new Set([...words.matchAll(MENTION)].map(([, id]) => Number(id)))];
  refuseField('words', ids.length > MOST_MENTIONS, `mention more than ${MOST_MENTIONS} people`);
  return await changeIssue(viewer, { number, version: null }, 'comment', async ({ tx }) => {
    const people = await findPeople(tx, ids);
    const strangers = ids.filter((id) => people.every((person) => person.id !== id));
    refuseField('words', strangers.length > 0, `mention ${strangers.join(', ')}, who may not sign in`);
    await addWatchers(tx, number, ids);
    const mentioned = people.map(({ id, name }) => ({ id, name }));
    return {
      action: 'issue.comment',
      events: [{ kind: 'commented', words, facts: mentioned.length > 0 ? { mentioned } : {} }],
      // The words are in the timeline alone: they may quote a customer who is to be forgotten, and the log never forgets.
      audited: { mentioned: ids },
      keepsVersion: true,
    };
  });
}
