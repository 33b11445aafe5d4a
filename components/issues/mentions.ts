import type { Person } from '@/lib/domain/issues/facts';

/** The word after an @ that somebody is typing at the caret; null where there is none. */
export function mentionAt(text: string, caret: number): { from: number; search: string } | null {
  const before = text.slice(0, caret);
  const match = /(?:^|\s)@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u.exec(before);
  if (match === null) return null;
  const search = match[1] ?? '';
  return { from: caret - search.length - 1, search };
}

/** Those whose name, or a part of it, begins like this. */
export function peopleLike(people: readonly Person[], search: string): Person[] {
  const wanted = search.toLowerCase();
  return people.filter(({ name }) => {
    const words = name.toLowerCase();
    return words.startsWith(wanted) || words.split(' ').some((word) => word.startsWith(wanted));
  });
}

/** The text with a name in place of what was typed of it, and where the caret goes. */
export function withMention(
  text: string,
  { from, search }: { from: number; search: string },
  { name }: Person,
): { text: string; caret: number } {
  const mention = `@${name} `;
  return {
    text: text.slice(0, from) + mention + text.slice(from + 1 + search.length).trimStart(),
    caret: from + mention.length,
  };
}

/** As it is sent: `@Amira Vance` is `@[12]`. The longer name comes first where one begins like another. */
export function encodeMentions(text: string, people: readonly Person[]): string {
  return people
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce((words, { id, name }) => words.replaceAll(`@${name}`, `@[${id}]`), text);
}

interface Piece {
  /** Where it begins. */
  at: number;
  text: string;
  mention: boolean;
}

/** As it is read: words, and names of those who were mentioned. */
export function readMentions(words: string, people: readonly Person[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of words.matchAll(/@\[(\d+)\]/g)) {
    if (match.index > at) pieces.push({ at, text: words.slice(at, match.index), mention: false });
    const person = people.find(({ id }) => id === Number(match[1]));
    pieces.push({ at: match.index, text: `@${person?.name ?? 'somebody'}`, mention: true });
    at = match.index + match[0].length;
  }
  if (at < words.length) pieces.push({ at, text: words.slice(at), mention: false });
  return pieces;
}
