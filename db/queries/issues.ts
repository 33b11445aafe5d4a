import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { OPEN_STATES } from '@/lib/domain/issues/vocabulary';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { handOvers, issues } from '../schema/issues';
import { stages } from '../schema/journeys';
import { partners } from '../schema/partners';
import { personas } from '../schema/personas';
import { touchpoints } from '../schema/touchpoints';
import { users } from '../schema/users';
import {
  fromTouchpoint,
  issueCondition,
  issueOrder,
  otherDepartment,
  overdueCondition,
  type IssueFilter,
  type IssueSortColumn,
} from './issue-filter';

const offeredTo = alias(departments, 'offered_to');

/** An issue with the names that stand for its ids. */
export type NamedIssue = Awaited<ReturnType<typeof listIssueRows>>[number];

/** Open and overdue issues by the department that acts next. */
export interface DepartmentCount {
  slug: string;
  name: string;
  open: number;
  overdue: number;
}

export async function listIssueRows(
  db: Db,
  filter: IssueFilter,
  order: { column: IssueSortColumn; descending: boolean; limit: number; offset: number },
  now: Date,
) {
  return await issueRows(db)
    .where(issueCondition(db, filter, now))
    .orderBy(...issueOrder(order.column, order.descending))
    .limit(order.limit)
    .offset(order.offset);
}

export async function findIssueRow(db: Db, number: number): Promise<NamedIssue | null> {
  const [row] = await issueRows(db).where(eq(issues.number, number));
  return row ?? null;
}

export async function countIssues(db: Db, filter: IssueFilter, now: Date): Promise<number> {
  const fitting = fittingIssues(db, filter, now).as('fitting');
  const [row] = await db.select({ total: count() }).from(fitting);
  return row?.total ?? 0;
}

/** Departments without an open issue among those that fit are left out. */
export async function countByDepartment(db: Db, filter: IssueFilter, now: Date): Promise<DepartmentCount[]> {
  const fitting = fittingIssues(db, { ...filter, state: OPEN_STATES, department: [] }, now).as('fitting');
  return await db
    .select({
      slug: departments.slug,
      name: departments.name,
      open: count(),
      overdue: sql`count(*) filter (where ${overdueCondition(now)})`.mapWith(Number),
    })
    .from(issues)
    .innerJoin(fitting, eq(fitting.number, issues.number))
    .innerJoin(departments, eq(departments.id, issues.departmentId))
    .groupBy(departments.slug, departments.name)
    .orderBy(departments.name, departments.slug);
}

function issueRows(db: Db) {
  return db
    .select({
      number: issues.number,
      title: issues.title,
      origin: issues.origin,
      state: issues.state,
      version: issues.version,
      measure: issues.measure,
      touchpoint: { slug: touchpoints.slug, name: touchpoints.name },
      fromTouchpoint: { slug: fromTouchpoint.slug, name: fromTouchpoint.name },
      stage: { slug: stages.slug, name: stages.name },
      persona: { slug: personas.slug, name: personas.name },
      partner: { slug: partners.slug, name: partners.name },
      department: { slug: departments.slug, name: departments.name },
      otherDepartment: { slug: otherDepartment.slug, name: otherDepartment.name },
      offeredTo: { slug: offeredTo.slug, name: offeredTo.name },
      assignee: { id: users.id, name: users.name },
      severity: issues.severity,
      severityLevel: issues.severityLevel,
      dueAt: issues.dueAt,
      raisedAt: issues.raisedAt,
      updatedAt: issues.updatedAt,
      fixLiveOn: issues.fixLiveOn,
      fixVerdict: issues.fixVerdict,
      reopened: issues.reopened,
    })
    .from(issues)
    .innerJoin(touchpoints, eq(touchpoints.id, issues.touchpointId))
    .innerJoin(stages, eq(stages.id, touchpoints.stageId))
    .innerJoin(departments, eq(departments.id, issues.departmentId))
    .leftJoin(otherDepartment, eq(otherDepartment.id, issues.otherDepartmentId))
    .leftJoin(fromTouchpoint, eq(fromTouchpoint.id, issues.fromTouchpointId))
    .leftJoin(personas, eq(personas.id, issues.personaId))
    .leftJoin(partners, eq(partners.id, issues.partnerId))
    .leftJoin(users, eq(users.id, issues.assigneeId))
    .leftJoin(handOvers, and(eq(handOvers.issue, issues.number), isNull(handOvers.accepted)))
    .leftJoin(offeredTo, eq(offeredTo.id, handOvers.toDepartmentId));
}

/** The numbers alone, with what a filter looks at. */
function fittingIssues(db: Db, filter: IssueFilter, now: Date) {
  return db
    .select({ number: issues.number })
    .from(issues)
    .innerJoin(touchpoints, eq(touchpoints.id, issues.touchpointId))
    .innerJoin(stages, eq(stages.id, touchpoints.stageId))
    .innerJoin(departments, eq(departments.id, issues.departmentId))
    .leftJoin(otherDepartment, eq(otherDepartment.id, issues.otherDepartmentId))
    .leftJoin(fromTouchpoint, eq(fromTouchpoint.id, issues.fromTouchpointId))
    .leftJoin(personas, eq(personas.id, issues.personaId))
    .leftJoin(partners, eq(partners.id, issues.partnerId))
    .where(issueCondition(db, filter, now));
}
