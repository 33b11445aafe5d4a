import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { EventFacts, SeverityTerms } from '@/lib/domain/issues/facts';
import {
  EVENT_KINDS,
  FIX_VERDICTS,
  ISSUE_STATES,
  LINK_KINDS,
  MEASURES,
  ORIGINS,
  ROOT_CAUSES,
  SEVERITY_LEVELS,
} from '@/lib/domain/issues/vocabulary';
import { instant, named, oneOf } from './columns';
import { departments } from './departments';
import { partners } from './partners';
import { personas } from './personas';
import { touchpoints } from './touchpoints';
import { users } from './users';

/** Something at a touchpoint or a hand-off that a department owns until customers’ later answers show that it is mended. */
export const issues = pgTable(
  'issues',
  {
    /** What people call it by: #12. */
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    title: text().notNull(),
    origin: text({ enum: ORIGINS }).notNull(),
    /** Where it shows; of a hand-off, the touchpoint that receives. */
    touchpointId: integer()
      .notNull()
      .references(() => touchpoints.id),
    /** Of a hand-off: the touchpoint that hands over. */
    fromTouchpointId: integer().references(() => touchpoints.id),
    measure: text({ enum: MEASURES }).notNull(),
    personaId: integer().references(() => personas.id),
    partnerId: integer().references(() => partners.id),
    state: text({ enum: ISSUE_STATES }).notNull().default('open'),
    /** Goes up with every change: whoever changes an older one is told. */
    version: integer().notNull().default(1),
    /** The department that acts next. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    /** Of a hand-off: the other department that owns it. */
    otherDepartmentId: integer().references(() => departments.id),
    assigneeId: integer().references(() => users.id),
    /** 0 and up; orders the queue. */
    severity: doublePrecision().notNull().default(0),
    severityLevel: text({ enum: SEVERITY_LEVELS }).notNull().default('medium'),
    /** What the severity is made of: gap, importance, volume, revenue share. */
    severityTerms: jsonb().$type<SeverityTerms>(),
    dueAt: instant(),
    rootCause: text({ enum: ROOT_CAUSES }),
    rootCauseNote: text().notNull().default(''),
    /** First day with the fix. */
    fixLiveOn: date(),
    /** Last day on which answers count; then the verdict stands. */
    verifyUntil: date(),
    /** The latest verdict on the latest fix. */
    fixVerdict: text({ enum: FIX_VERDICTS }),
    dismissedReason: text(),
    /** From this day on a signal opens it again. */
    dismissedUntil: date(),
    mergedInto: integer().references((): AnyPgColumn => issues.number),
    raisedBy: integer().references(() => users.id),
    raisedAt: instant().notNull(),
    acknowledgedAt: instant(),
    firstActionAt: instant(),
    fixLiveAt: instant(),
    closedAt: instant(),
    reopened: integer().notNull().default(0),
    /** Of the state: since when. */
    stateSince: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    named('issues_title', table.title),
    oneOf('issues_origin', table.origin, ORIGINS),
    oneOf('issues_measure', table.measure, MEASURES),
    oneOf('issues_state', table.state, ISSUE_STATES),
    oneOf('issues_severity_level', table.severityLevel, SEVERITY_LEVELS),
    oneOf('issues_root_cause', table.rootCause, ROOT_CAUSES),
    oneOf('issues_fix_verdict', table.fixVerdict, FIX_VERDICTS),
    check(
      'issues_fix',
      sql`${table.state} not in ('fix_live', 'verifying') or ${table.fixLiveOn} is not null`,
    ),
    check(
      'issues_dismissal',
      sql`${table.state} <> 'dismissed' or length(trim(${table.dismissedReason})) > 0`,
    ),
    check('issues_merger', sql`(${table.state} = 'merged') = (${table.mergedInto} is not null)`),
    check('issues_two_departments', sql`${table.otherDepartmentId} <> ${table.departmentId}`),
    index('issues_department').on(table.departmentId, table.state),
    index('issues_touchpoint').on(table.touchpointId),
    index('issues_assignee').on(table.assigneeId),
    index('issues_due').on(table.dueAt),
    /** One open flag per touchpoint, measure and segment. */
    uniqueIndex('issues_one_open_flag')
      .on(
        table.touchpointId,
        table.measure,
        sql`coalesce(${table.fromTouchpointId}, 0)`,
        sql`coalesce(${table.personaId}, 0)`,
        sql`coalesce(${table.partnerId}, 0)`,
      )
      .where(
        sql`${table.origin} = 'flag' and ${table.state} in ('open', 'acknowledged', 'in_progress', 'fix_live', 'verifying')`,
      ),
  ],
);

const issueNumber = () =>
  integer()
    .notNull()
    .references(() => issues.number, { onDelete: 'cascade' });

/** The timeline: what happened, in order. Notices, mails and webhooks are derived from it, each once. */
export const issueEvents = pgTable(
  'issue_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    issue: issueNumber(),
    at: instant().notNull(),
    /** Null: the system. */
    userId: integer().references(() => users.id),
    kind: text({ enum: EVENT_KINDS }).notNull(),
    /** What somebody wrote: a comment, a reason. */
    words: text(),
    /** What changed, by kind. */
    facts: jsonb().$type<EventFacts>().notNull().default({}),
    /** Whether notices were derived from it. */
    told: boolean().notNull().default(false),
  },
  (table) => [
    index('issue_events_issue').on(table.issue, table.id),
    index('issue_events_untold')
      .on(table.id)
      .where(sql`not ${table.told}`),
    oneOf('issue_events_kind', table.kind, EVENT_KINDS),
    check('issue_events_words', sql`length(${table.words}) <= 10000`),
  ],
);

export const issueActions = pgTable(
  'issue_actions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    issue: issueNumber(),
    text: text().notNull(),
    ownerId: integer().references(() => users.id),
    dueOn: date(),
    doneAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('issue_actions_issue').on(table.issue, table.id),
    check('issue_actions_text', sql`length(trim(${table.text})) between 1 and 500`),
  ],
);

/** A department offers an issue to another, whose head accepts or declines. */
export const handOvers = pgTable(
  'hand_overs',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    issue: issueNumber(),
    fromDepartmentId: integer()
      .notNull()
      .references(() => departments.id),
    toDepartmentId: integer()
      .notNull()
      .references(() => departments.id),
    reason: text().notNull(),
    offeredBy: integer().references(() => users.id),
    offeredAt: instant().notNull(),
    accepted: boolean(),
    answeredBy: integer().references(() => users.id),
    answeredAt: instant(),
  },
  (table) => [
    check('hand_overs_reason', sql`length(trim(${table.reason})) between 1 and 2000`),
    check('hand_overs_departments', sql`${table.fromDepartmentId} <> ${table.toDepartmentId}`),
    check('hand_overs_answer', sql`(${table.accepted} is null) = (${table.answeredAt} is null)`),
    uniqueIndex('hand_overs_pending')
      .on(table.issue)
      .where(sql`${table.accepted} is null`),
  ],
);

export const issueWatchers = pgTable(
  'issue_watchers',
  {
    issue: issueNumber(),
    userId: integer()
      .notNull()
      .references(() => users.id),
  },
  (table) => [primaryKey({ columns: [table.issue, table.userId] })],
);

export const issueLinks = pgTable(
  'issue_links',
  {
    issue: issueNumber(),
    other: integer()
      .notNull()
      .references(() => issues.number, { onDelete: 'cascade' }),
    kind: text({ enum: LINK_KINDS }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issue, table.other, table.kind] }),
    oneOf('issue_links_kind', table.kind, LINK_KINDS),
    check('issue_links_two', sql`${table.issue} <> ${table.other}`),
  ],
);

/** A view of the queue that somebody keeps under a name. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    /** The parameters of the queue’s address. */
    query: text().notNull(),
  },
  (table) => [
    uniqueIndex('saved_views_key').on(table.userId, table.name),
    named('saved_views_name', table.name),
    check('saved_views_query', sql`length(${table.query}) <= 2000`),
  ],
);
