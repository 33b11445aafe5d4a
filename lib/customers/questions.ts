import { z } from 'zod';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { monthsOf, seriesOf } from './churn-series';
import { baseOf, churnOf, type Lives } from './lives';
import type { CustomerFilter } from './schema';

/** A kind of question whose answer is kept. Answers hold counts by persona, so that one of them serves every filter on personas. */
export interface Question<Asked, Answer> {
  key: (asked: Asked) => string;
  /** Null when what is stored does not answer the question as it stands today. */
  parse: (stored: unknown, asked: Asked, today: Day) => Answer | null;
}

/** A question about customers alone; answered from one pass over all of them. */
export interface LifeQuestion<Asked, Answer> extends Question<Asked, Answer> {
  /** The days by which customers have to be told apart. */
  days: (asked: Asked, today: Day) => Day[];
  answer: (lives: Lives, asked: Asked, today: Day) => Answer;
}

const persona = z.string().nullable();
const count = z.number();
const churn = {
  atStart: count,
  lost: count,
  mrrAtStart: count,
  mrrLost: count,
  mrrSquares: count,
  mrrLostSquares: count,
};
const base = { customers: count, active: count, churned: count, mrr: count, mrrLost: count };
const journeys = { customers: count, answeredCustomers: count, cleanCustomers: count };

const journeysAnswer = z.array(z.object({ persona, ...journeys }));
const churnAnswer = z.array(z.object({ persona, ...churn }));
const churnMonthsAnswer = z.object({
  /** The day up to which losses are counted. */
  until: z.string(),
  months: z.array(z.object({ month: z.string(), counts: churnAnswer })),
});
const baseAnswer = z.array(z.object({ persona, ...base }));

export type JourneysAnswer = z.output<typeof journeysAnswer>;

export interface JourneysAsked {
  period: Period;
  filter: CustomerFilter;
}

/** Who made contact in a period, who of them answered, and who had no bad contact. */
export const journeysQuestion: Question<JourneysAsked, JourneysAnswer> = {
  key: ({ period: { from, to }, filter: { journeys: slugs, channels, departments } }) =>
    `journeys ${from} ${to} ${JSON.stringify([slugs, channels, departments].map(canonical))}`,
  parse: (stored) => journeysAnswer.safeParse(stored).data ?? null,
};

/** Who was active at a period's start, and who of them was lost within it. */
export const churnQuestion: LifeQuestion<Period, z.output<typeof churnAnswer>> = {
  key: ({ from, to }) => `churn ${from} ${to}`,
  parse: (stored) => churnAnswer.safeParse(stored).data ?? null,
  days: ({ from, to }) => [from, to],
  answer: churnOf,
};

/** Churn of each of the months that a period is shown with. */
export const churnMonthsQuestion: LifeQuestion<Period, z.output<typeof churnMonthsAnswer>> = {
  key: (period) => {
    const { first, last } = seriesOf(period, period.to);
    return `churn-months ${first} ${last}`;
  },
  parse: (stored, period, today) => {
    const answer = churnMonthsAnswer.safeParse(stored).data;
    return answer?.until === seriesOf(period, today).until ? answer : null;
  },
  days: (period, today) => monthsOf(seriesOf(period, today)).flatMap(({ from, to }) => [from, to]),
  answer: (lives, period, today) => {
    const series = seriesOf(period, today);
    const months = monthsOf(series).map((month) => ({ month: month.from, counts: churnOf(lives, month) }));
    return { until: series.until, months };
  },
};

/** The customers known before a day. */
export const baseQuestion: LifeQuestion<Day, z.output<typeof baseAnswer>> = {
  key: (day) => `customer-base ${day}`,
  parse: (stored) => baseAnswer.safeParse(stored).data ?? null,
  days: (day) => [day],
  answer: baseOf,
};

const canonical = (choices: readonly string[] | undefined) => [...new Set(choices)].toSorted();
