import { findStoredReadings } from '@/db/queries/customer-readings';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/period';
import { recall } from './answers';
import {
  baseQuestion,
  churnMonthsQuestion,
  churnQuestion,
  journeysQuestion,
  type JourneysAsked,
} from './questions';
import type { CustomersQuery } from './schema';

export interface FiguresAsked {
  journeys: JourneysAsked[];
  churn: Period[];
  /** Periods that are shown with a series of months. */
  months: Period[];
  /** Days before which customers are counted. */
  base: Day[];
}

export type FigureAnswers = ReturnType<typeof recallAnswers>;
export type RecalledFigures = Awaited<ReturnType<typeof recallFigures>>;

/** What is stored of the answers that the figures are made of: one indexed query. */
export async function recallFigures({ db, now }: Viewer, { period, previous, filter }: CustomersQuery) {
  const periods = previous === null ? [period] : [period, previous];
  const asked = {
    journeys: periods.map((each) => ({ period: each, filter })),
    churn: periods,
    months: [period],
    base: [period.to],
  };
  const found = await findStoredReadings(db, keysOf(asked), now);
  return { found, answers: recallAnswers(asked, found.values, found.today) };
}

/** Answers from what is stored, or with nothing stored what is to be answered. */
export function recallAnswers(asked: FiguresAsked, stored: ReadonlyMap<string, unknown>, today: Day) {
  return {
    journeys: recall(journeysQuestion, asked.journeys, stored, today),
    churn: recall(churnQuestion, asked.churn, stored, today),
    months: recall(churnMonthsQuestion, asked.months, stored, today),
    base: recall(baseQuestion, asked.base, stored, today),
  };
}

export function isComplete({ journeys, churn, months, base }: FigureAnswers): boolean {
  return [journeys, churn, months, base].every(({ open }) => open.length === 0);
}

const keysOf = ({ journeys, churn, months, base }: FiguresAsked) => [
  ...journeys.map(journeysQuestion.key),
  ...churn.map(churnQuestion.key),
  ...months.map(churnMonthsQuestion.key),
  ...base.map(baseQuestion.key),
];
