import type { NoticeKind } from '../issues/vocabulary';
import type { ChoiceKind } from './choices';

/** What a notice is worded from. */
export interface News {
  kind: NoticeKind;
  number: number;
  title: string;
  /** Who did it; null: the system. */
  by: string | null;
  /** To whom it is assigned; null: to nobody. */
  assignee: string | null;
  /** The department that acts next, or that it was handed over to. */
  department: string;
  /** On the clocks of the organisation; null: without a due date. */
  due: string | null;
}

/** What a kind is called, and what it tells of: in the settings and in filters. */
export const KIND_WORDS: Readonly<Record<ChoiceKind, { name: string; tells: string }>> = {
  assigned: { name: 'Assigned', tells: 'An issue was assigned to you.' },
  mentioned: { name: 'Mentioned', tells: 'Somebody mentioned you in a comment.' },
  handed_over: { name: 'Handed over', tells: 'A department offers an issue to yours.' },
  due_soon: { name: 'Due soon', tells: 'An issue of yours is due soon.' },
  overdue: { name: 'Overdue', tells: 'An issue of yours is overdue; admins hear of every one.' },
  verified: { name: 'Verified', tells: 'Customers’ answers show that a fix worked.' },
  reopened: { name: 'Reopened', tells: 'An issue was opened again.' },
  commented: { name: 'Commented', tells: 'Somebody commented on an issue that you watch or work on.' },
  raised: { name: 'Raised', tells: 'An issue was flagged or raised for your department.' },
  digest: { name: 'Weekly digest', tells: 'The figures of last week, every Monday morning.' },
};

/** The notice in a sentence or two, to whoever reads it. */
export function wordNotice(news: News): string {
  return SENTENCES[news.kind]({
    ...news,
    what: `#${news.number} “${news.title}”`,
    who: news.by ?? 'Corridor',
  });
}

type Sentence = (news: News & { what: string; who: string }) => string;

const SENTENCES: Readonly<Record<NoticeKind, Sentence>> = {
  assigned: ({ who, what }) => `${who} assigned ${what} to you.`,
  mentioned: ({ who, what }) => `${who} mentioned you on ${what}.`,
  handed_over: ({ who, what, department }) => `${who} offers ${what} to ${department}. Accept or decline it.`,
  due_soon: ({ what, due }) => (due === null ? `${what} is due soon.` : `${what} is due on ${due}.`),
  overdue: ({ what, department, due }) =>
    due === null ? `${what} of ${department} is overdue.` : `${what} of ${department} was due on ${due}.`,
  verified: ({ what }) => `${what} is verified: customers’ later answers show that the fix worked.`,
  reopened: ({ by, what }) => `${by ?? 'Customers’ answers'} opened ${what} again.`,
  commented: ({ who, what }) => `${who} commented on ${what}.`,
  raised: ({ by, what, department }) =>
    by === null ? `Corridor flagged ${what} for ${department}.` : `${by} raised ${what} for ${department}.`,
};

/** The same for people who are not spoken to: a channel that many read. */
export function wordNews(news: News): string {
  const { kind, number, title, by, assignee } = news;
  const who = by ?? 'Corridor';
  if (kind === 'assigned') return `${who} assigned #${number} “${title}” to ${assignee ?? 'nobody'}.`;
  if (kind === 'mentioned') return `${who} mentioned somebody on #${number} “${title}”.`;
  if (kind === 'handed_over') return `${who} offers #${number} “${title}” to ${news.department}.`;
  return wordNotice(news);
}

/** '#12 assigned to you: Bills are late', as the subject of a mail. */
export function wordSubject({ kind, number, title }: News): string {
  return `#${number} ${SUBJECTS[kind]}: ${title}`;
}

const SUBJECTS: Readonly<Record<NoticeKind, string>> = {
  assigned: 'assigned to you',
  mentioned: 'mentions you',
  handed_over: 'offered to your department',
  due_soon: 'due soon',
  overdue: 'overdue',
  verified: 'verified',
  reopened: 'reopened',
  commented: 'commented',
  raised: 'raised',
};

/** A comment with the names of those it mentions: `@[12]` is user 12. */
export function nameMentions(words: string, people: readonly { id: number; name: string }[]): string {
  return words.replaceAll(/@\[(\d{1,10})\]/g, (mark, id: string) => {
    const name = people.find((person) => person.id === Number(id))?.name;
    return name === undefined ? mark : `@${name}`;
  });
}
