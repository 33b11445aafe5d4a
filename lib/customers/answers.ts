import type { Day } from '@/lib/domain/day';
import type { Question } from './questions';

/** What is known of the answers to questions of one kind. */
export interface Answers<Asked, Answer, Kind extends Question<Asked, Answer> = Question<Asked, Answer>> {
  question: Kind;
  byKey: Map<string, Answer>;
  /** Not answered yet; what was asked twice is there once. */
  open: Asked[];
}

/** Takes what is stored and holds today; the rest is open. */
export function recall<Asked, Answer, Kind extends Question<Asked, Answer>>(
  question: Kind & Question<Asked, Answer>,
  asked: readonly Asked[],
  stored: ReadonlyMap<string, unknown>,
  today: Day,
): Answers<Asked, Answer, Kind> {
  const byKey = new Map<string, Answer>();
  const open = new Map<string, Asked>();
  for (const each of asked) {
    const key = question.key(each);
    const answer = question.parse(stored.get(key), each, today);
    if (answer === null) open.set(key, each);
    else byKey.set(key, answer);
  }
  return { question, byKey, open: [...open.values()] };
}

/** Throws for what was not asked, or is still open. */
export function answerTo<Asked, Answer>({ question, byKey }: Answers<Asked, Answer>, asked: Asked): Answer {
  const answer = byKey.get(question.key(asked));
  if (answer === undefined) throw new Error(`Not answered: ${question.key(asked)}`);
  return answer;
}
