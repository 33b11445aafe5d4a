import { and, asc, desc, eq, exists, gte, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  ISSUE_STATES,
  SEVERITY_LEVELS,
  UNFIXED_STATES,
  type IssueState,
  type Measure,
  type Origin,
  type SeverityLevel,
} from '@/lib/domain/issues/vocabulary';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { issues, issueWatchers } from '../schema/issues';
import { stages } from '../schema/journeys';
import { partners } from '../schema/partners';
import { personas } from '../schema/personas';
import { touchpoints } from '../schema/touchpoints';

/** The other department that owns a hand-off, and the touchpoint that hands over. */
export const otherDepartment = alias(departments, 'other_department');
export const fromTouchpoint = alias(touchpoints, 'from_touchpoint');

/** What the queue is narrowed to; empty lists and nulls narrow nothing. Words are slugs. */
export interface IssueFilter {
  state: readonly IssueState[];
  department: readonly string[];
  severity: readonly SeverityLevel[];
  measure: readonly Measure[];
  touchpoint: readonly string[];
  stage: readonly string[];
  persona: readonly string[];
  partner: readonly string[];
  /** Of users; `nobody` beside them where issues without one are wanted too. */
  assignees: readonly (number | 'nobody')[];
  due: 'overdue' | 'soon' | 'none' | null;
  origin: Origin | null;
  reopened: boolean;
  watcherId: number | null;
  search: string;
}

export type IssueSortColumn = 'severity' | 'number' | 'due' | 'raised' | 'updated' | 'state' | 'department';

/** An issue is due soon when less than this is left. */
const SOON_HOURS = 48;

/** For a query that joins what `issueRows` joins. */
export function issueCondition(db: Db, filter: IssueFilter, now: Date): SQL | undefined {
  const { due, origin, reopened, watcherId, search, assignees } = filter;
  const people = assignees.filter((assignee) => assignee !== 'nobody');
  return and(
    among(issues.state, filter.state),
    or(among(departments.slug, filter.department), among(otherDepartment.slug, filter.department)),
    among(issues.severityLevel, filter.severity),
    among(issues.measure, filter.measure),
    or(among(touchpoints.slug, filter.touchpoint), among(fromTouchpoint.slug, filter.touchpoint)),
    among(stages.slug, filter.stage),
    among(personas.slug, filter.persona),
    among(partners.slug, filter.partner),
    or(
      among(issues.assigneeId, people),
      assignees.includes('nobody') ? isNull(issues.assigneeId) : undefined,
    ),
    due === null ? undefined : dueCondition(due, now),
    origin === null ? undefined : eq(issues.origin, origin),
    reopened ? gte(issues.reopened, 1) : undefined,
    watcherId === null
      ? undefined
      : exists(
          db
            .select({ issue: issueWatchers.issue })
            .from(issueWatchers)
            .where(and(eq(issueWatchers.issue, issues.number), eq(issueWatchers.userId, watcherId))),
        ),
    search === '' ? undefined : searchCondition(search),
  );
}

/** A due date counts while a department still has to mend something. */
export function overdueCondition(now: Date): SQL | undefined {
  return and(lt(issues.dueAt, now), inArray(issues.state, [...UNFIXED_STATES]));
}

/** What is unknown comes last either way; of equals the newer issue first. */
export function issueOrder(column: IssueSortColumn, descending: boolean): SQL[] {
  const way = descending ? desc : asc;
  return [...ORDERS[column].map((key) => sql`${way(key)} nulls last`), desc(issues.number)];
}

/** Worst last. */
const severityRank = rankOf(issues.severityLevel, SEVERITY_LEVELS.toReversed());

const ORDERS: Readonly<Record<IssueSortColumn, readonly SQL[]>> = {
  severity: [severityRank, sql`${issues.severity}`],
  number: [sql`${issues.number}`],
  due: [sql`${issues.dueAt}`],
  raised: [sql`${issues.raisedAt}`],
  updated: [sql`${issues.updatedAt}`],
  state: [rankOf(issues.state, ISSUE_STATES)],
  department: [sql`${departments.name}`],
};

function dueCondition(due: 'overdue' | 'soon' | 'none', now: Date): SQL | undefined {
  if (due === 'none') return isNull(issues.dueAt);
  if (due === 'overdue') return overdueCondition(now);
  const soon = new Date(now.getTime() + SOON_HOURS * 3_600_000);
  return and(gte(issues.dueAt, now), lt(issues.dueAt, soon), inArray(issues.state, [...UNFIXED_STATES]));
}

/** `12` and `#12` also mean the issue of that number. */
function searchCondition(search: string): SQL | undefined {
  const holds = (column: AnyPgColumn) => sql`strpos(lower(${column}), lower(${search})) > 0`;
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  return or(
    holds(issues.title),
    holds(touchpoints.name),
    number === undefined ? undefined : eq(issues.number, Number(number)),
  );
}

function among(column: AnyPgColumn, words: readonly (string | number)[]): SQL | undefined {
  return words.length === 0 ? undefined : inArray(column, [...words]);
}

function rankOf(column: AnyPgColumn, words: readonly string[]): SQL {
  return sql`array_position(${sql.raw(`array['${words.join("','")}']`)}, ${column})`;
}
