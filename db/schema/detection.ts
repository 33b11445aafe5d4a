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
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Evidence, FixReading } from '@/lib/domain/issues/facts';
import { id, instant } from './columns';
import { issues } from './issues';
import { touchpoints } from './touchpoints';

/** When a flag is raised: for all touchpoints, and for single ones what differs. */
export const detectionRules = pgTable(
  'detection_rules',
  {
    id: id(),
    /** Null: the rule of all touchpoints that have none of their own. */
    touchpointId: integer().references(() => touchpoints.id),
    enabled: boolean().notNull().default(true),
    /** In points of the metric (0–100): smaller effects are not worth a flag. */
    floor: doublePrecision().notNull().default(5),
    minimumAnswers: integer().notNull().default(30),
    minimumRecommendations: integer().notNull().default(50),
    /** False-discovery rate over a whole run. */
    falseDiscovery: doublePrecision().notNull().default(0.05),
    /** Weeks for which a signal must hold. */
    pendingPeriods: integer().notNull().default(1),
    /** Weights of the terms of severity. */
    weights: jsonb().$type<Record<string, number>>().notNull().default({}),
    updatedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('detection_rules_key').on(sql`coalesce(${table.touchpointId}, 0)`),
    check('detection_rules_floor', sql`${table.floor} between 0 and 100`),
    check('detection_rules_minimum', sql`${table.minimumAnswers} between 5 and 100000`),
    check('detection_rules_recommendations', sql`${table.minimumRecommendations} between 5 and 100000`),
    check('detection_rules_discovery', sql`${table.falseDiscovery} between 0.0001 and 0.5`),
    check('detection_rules_pending', sql`${table.pendingPeriods} between 1 and 12`),
  ],
);

/** What a run tested and what came of it. */
export const detectionRuns = pgTable(
  'detection_runs',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    startedAt: instant().notNull(),
    /** Weeks that were over by this day were judged. */
    asOf: date().notNull(),
    milliseconds: integer().notNull(),
    incremental: boolean().notNull(),
    series: integer().notNull(),
    tests: integer().notNull(),
    signals: integer().notNull(),
    flagged: integer().notNull(),
    evidenceAdded: integer().notNull(),
    recovered: integer().notNull(),
    /** False alarms to be expected of so many tests. */
    expectedFalse: doublePrecision().notNull(),
    /** By method: how many were tested, fired. */
    methods: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [index('detection_runs_at').on(table.startedAt.desc())],
);

/** What a flag rested on, frozen when it was found. */
export const issueEvidence = pgTable(
  'issue_evidence',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    issue: integer()
      .notNull()
      .references(() => issues.number, { onDelete: 'cascade' }),
    /** Null: raised by hand. */
    runId: bigint({ mode: 'number' }).references(() => detectionRuns.id),
    at: instant().notNull(),
    /** First day and the day after the last one of what was judged. */
    fromDay: date().notNull(),
    toDay: date().notNull(),
    facts: jsonb().$type<Evidence>().notNull(),
  },
  (table) => [index('issue_evidence_issue').on(table.issue, table.id)],
);

/** Readings of whether a fix worked, the latest last. */
export const fixReadings = pgTable(
  'fix_readings',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    issue: integer()
      .notNull()
      .references(() => issues.number, { onDelete: 'cascade' }),
    at: instant().notNull(),
    facts: jsonb().$type<FixReading>().notNull(),
  },
  (table) => [index('fix_readings_issue').on(table.issue, table.id)],
);
