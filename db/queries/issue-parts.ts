import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { TRANSITION_EVENTS } from '@/lib/domain/issues/transitions';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { fixReadings, issueEvidence } from '../schema/detection';
import { handOvers, issueActions, issueEvents, issueLinks, issues, issueWatchers } from '../schema/issues';
import { users } from '../schema/users';

/** More than anybody scrolls through; the latest are kept. */
const MOST_EVENTS = 1000;
const MOST_EVIDENCE = 100;
const MOST_READINGS = 100;
const MOST_ACTIONS = 200;
const MOST_LINKS = 200;
const MOST_WATCHERS = 500;
/** Two a round of the loop at the least. */
const MOST_MOVES = 1000;

const person = { id: users.id, name: users.name };

/** An issue as it is stored, and who raised it. */
export async function findStoredIssue(db: Db, number: number) {
  const [found] = await db
    .select({ stored: issues, raisedBy: person })
    .from(issues)
    .leftJoin(users, eq(users.id, issues.raisedBy))
    .where(eq(issues.number, number));
  return found ?? null;
}

/** The latest first. */
export async function listEvidence(db: Db, number: number) {
  return await db
    .select({ facts: issueEvidence.facts, fromDay: issueEvidence.fromDay, toDay: issueEvidence.toDay })
    .from(issueEvidence)
    .where(eq(issueEvidence.issue, number))
    .orderBy(desc(issueEvidence.id))
    .limit(MOST_EVIDENCE);
}

/** The latest last. */
export async function listFixReadings(db: Db, number: number) {
  const rows = await db
    .select({ facts: fixReadings.facts })
    .from(fixReadings)
    .where(eq(fixReadings.issue, number))
    .orderBy(desc(fixReadings.id))
    .limit(MOST_READINGS);
  return rows.toReversed();
}

export async function listActions(db: Db, number: number) {
  return await db
    .select({
      id: issueActions.id,
      text: issueActions.text,
      owner: person,
      dueOn: issueActions.dueOn,
      doneAt: issueActions.doneAt,
    })
    .from(issueActions)
    .leftJoin(users, eq(users.id, issueActions.ownerId))
    .where(eq(issueActions.issue, number))
    .orderBy(asc(issueActions.id))
    .limit(MOST_ACTIONS);
}

/** In the order in which they happened. */
export async function listEvents(db: Db, number: number) {
  const rows = await db
    .select({
      id: issueEvents.id,
      at: issueEvents.at,
      by: person,
      kind: issueEvents.kind,
      words: issueEvents.words,
      facts: issueEvents.facts,
    })
    .from(issueEvents)
    .leftJoin(users, eq(users.id, issueEvents.userId))
    .where(eq(issueEvents.issue, number))
    .orderBy(desc(issueEvents.id))
    .limit(MOST_EVENTS);
  return rows.toReversed();
}

/** Into which state it went when, in order. */
export async function listMoves(db: Db, number: number) {
  return await db
    .select({ at: issueEvents.at, facts: issueEvents.facts })
    .from(issueEvents)
    .where(and(eq(issueEvents.issue, number), inArray(issueEvents.kind, [...TRANSITION_EVENTS])))
    .orderBy(asc(issueEvents.id))
    .limit(MOST_MOVES);
}

export async function listWatchers(db: Db, number: number) {
  return await db
    .select(person)
    .from(issueWatchers)
    .innerJoin(users, eq(users.id, issueWatchers.userId))
    .where(eq(issueWatchers.issue, number))
    .orderBy(asc(users.name), asc(users.id))
    .limit(MOST_WATCHERS);
}

/** Links from it and to it. */
export async function listLinks(db: Db, number: number) {
  return await db
    .select({
      number: issues.number,
      title: issues.title,
      state: issues.state,
      kind: issueLinks.kind,
      from: issueLinks.issue,
    })
    .from(issueLinks)
    .innerJoin(
      issues,
      or(
        and(eq(issueLinks.issue, number), eq(issues.number, issueLinks.other)),
        and(eq(issueLinks.other, number), eq(issues.number, issueLinks.issue)),
      ),
    )
    .orderBy(asc(issues.number), asc(issueLinks.kind))
    .limit(MOST_LINKS);
}

const from = alias(departments, 'from_department');

/** The hand-over that is to be answered; null where there is none. */
export async function findOffer(db: Db, number: number) {
  const [offer] = await db
    .select({
      id: handOvers.id,
      toDepartmentId: handOvers.toDepartmentId,
      fromDepartmentId: handOvers.fromDepartmentId,
      to: { slug: departments.slug, name: departments.name },
      from: { slug: from.slug, name: from.name },
      reason: handOvers.reason,
      by: person,
      at: handOvers.offeredAt,
    })
    .from(handOvers)
    .innerJoin(departments, eq(departments.id, handOvers.toDepartmentId))
    .innerJoin(from, eq(from.id, handOvers.fromDepartmentId))
    .leftJoin(users, eq(users.id, handOvers.offeredBy))
    .where(and(eq(handOvers.issue, number), isNull(handOvers.accepted)));
  return offer ?? null;
}
