import { median } from '../statistics/median';
import { SEVERITY_LEVELS, type IssueState, type SeverityLevel } from './vocabulary';

/** A fix was declared, and nobody has shown yet that it did not work. */
export const FIXED_STATES = ['fix_live', 'verifying', 'verified'] as const satisfies readonly IssueState[];

/** What SQL returns of a set of issues: now, and in a period. Issues are counted, so nothing here is ever unknown but what has no members. */
export interface IssueTally {
  /** Now. */
  open: number;
  overdue: number;
  verifying: number;
  /** Of the open ones; null where there are none. */
  worst: SeverityLevel | null;
  /** In the period, each issue once. */
  verified: number;
  reopened: number;
  /** Of every fix that went live in the period and stands: calendar days since its issue was raised. */
  daysToFix: readonly number[];
}

/** The issues that are not over now. */
export interface OpenIssues {
  open: number;
  overdue: number;
  /** Null where none is open. */
  worst: SeverityLevel | null;
}

export const NOTHING_OPEN: OpenIssues = Object.freeze({ open: 0, overdue: 0, worst: null });

/** What somebody owns, and what came of it in the period. */
export interface IssueStanding extends OpenIssues {
  verifying: number;
  verified: number;
  /** Fixes that went live in the period and stand. */
  fixed: number;
  /** Of those; null where there are none. */
  medianDaysToFix: number | null;
  reopened: number;
}

export function standIssues(tallies: readonly IssueTally[]): IssueStanding {
  const days = tallies.flatMap(({ daysToFix }) => daysToFix);
  return {
    ...standOpenIssues(tallies),
    verifying: sum(tallies, 'verifying'),
    verified: sum(tallies, 'verified'),
    fixed: days.length,
    medianDaysToFix: median(days),
    reopened: sum(tallies, 'reopened'),
  };
}

export function standOpenIssues(tallies: readonly IssueTally[]): OpenIssues {
  return {
    open: sum(tallies, 'open'),
    overdue: sum(tallies, 'overdue'),
    worst: SEVERITY_LEVELS.find((level) => tallies.some(({ worst }) => worst === level)) ?? null,
  };
}

function sum(
  tallies: readonly IssueTally[],
  field: 'open' | 'overdue' | 'verifying' | 'verified' | 'reopened',
) {
  return tallies.reduce((all, tally) => all + tally[field], 0);
}
