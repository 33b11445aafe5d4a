import type { Db } from '@/db/client';
import { tallyLives } from '@/db/queries/customer-lives';
import type { StoredReading } from '@/db/queries/customer-readings';
import type { Day } from '@/lib/domain/day';
import type { Answers } from './answers';
import { countJourneys } from './count-journeys';
import type { Lives } from './lives';
import type { FigureAnswers } from './recall-figures';
import type { LifeQuestion } from './questions';

/** Computes whatever is open, in one pass over the sets and one over the customers. Returns what is worth keeping. */
export async function completeAnswers(db: Db, answers: FigureAnswers, today: Day): Promise<StoredReading[]> {
  const { journeys, churn, months, base } = answers;
  const [counted, lives] = await Promise.all([
    countJourneys(db, journeys.open),
    readLives(db, [...daysOf(churn, today), ...daysOf(months, today), ...daysOf(base, today)]),
  ]);
  const fresh = counted.map(({ asked, answer }) => note(journeys, asked, answer));
  journeys.open = [];
  return [
    ...fresh,
    ...settle(churn, lives, today),
    ...settle(months, lives, today),
    ...settle(base, lives, today),
  ];
}

type LifeAnswers<Asked, Answer> = Answers<Asked, Answer, LifeQuestion<Asked, Answer>>;

function daysOf<Asked, Answer>({ question, open }: LifeAnswers<Asked, Answer>, today: Day): Day[] {
  return open.flatMap((each) => question.days(each, today));
}

async function readLives(db: Db, days: readonly Day[]): Promise<Lives> {
  const distinct = [...new Set(days)].toSorted();
  return { days: distinct, rows: distinct.length === 0 ? [] : await tallyLives(db, distinct) };
}

function settle<Asked, Answer>(
  answers: LifeAnswers<Asked, Answer>,
  lives: Lives,
  today: Day,
): StoredReading[] {
  const fresh = answers.open.map((each) => note(answers, each, answers.question.answer(lives, each, today)));
  answers.open = [];
  return fresh;
}

function note<Asked, Answer>(answers: Answers<Asked, Answer>, asked: Asked, value: Answer): StoredReading {
  const key = answers.question.key(asked);
  answers.byKey.set(key, value);
  return { key, value };
}
