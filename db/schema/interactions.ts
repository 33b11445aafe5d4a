import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { VERDICTS } from '@/lib/domain/vocabulary';
import { instant, oneOf } from './columns';

const between = (name: string, column: AnyPgColumn, low: number, high: number) =>
  check(name, sql`${column} between ${sql.raw(`${low}`)} and ${sql.raw(`${high}`)}`);

/**
 * One contact of a customer with a touchpoint, answered or not; partitioned by month of `occurred_at` (UTC). Answers are on the canonical
 * scales. Without foreign keys, which would cost half the ingest: lib/ingest joins the parents, the tallies hold the keys, the doctor looks for orphans.
 */
export const interactions = pgTable(
  'interactions',
  {
    sourceId: integer().notNull(),
    externalId: text().notNull(),
    occurredAt: instant().notNull(),
    customerId: integer().notNull(),
    touchpointId: integer().notNull(),
    /** The touchpoint that the source named, where it has been merged into another; null: the same. */
    toldTouchpointId: integer(),
    personaId: integer(),
    partnerId: integer(),
    importId: integer(),
    /** Row of the file: breaks ties in time. */
    sequence: integer().notNull().default(0),
    verdict: text({ enum: VERDICTS }),
    csat: doublePrecision(),
    nps: doublePrecision(),
    ces: doublePrecision(),
    expectation: doublePrecision(),
    reality: doublePrecision(),
    sentiment: doublePrecision(),
    comment: text(),
    /** Why the customer made contact, in the source's words. */
    reason: text(),
    /** The answers as the source gave them, where its scale is not the canonical one. */
    raw: jsonb().$type<Record<string, number>>(),
  },
  (table) => [
    index('interactions_customer').on(table.customerId, table.occurredAt),
    index('interactions_touchpoint').on(table.touchpointId, table.occurredAt),
    index('interactions_told_touchpoint')
      .on(table.toldTouchpointId)
      .where(sql`${table.toldTouchpointId} is not null`),
    oneOf('interactions_verdict', table.verdict, VERDICTS),
    between('interactions_csat', table.csat, 1, 5),
    between('interactions_nps', table.nps, 0, 10),
    between('interactions_ces', table.ces, 1, 7),
    between('interactions_expectation', table.expectation, 0, 10),
    between('interactions_reality', table.reality, 0, 10),
    between('interactions_sentiment', table.sentiment, -1, 1),
  ],
);

/**
 * The identity of an interaction over all partitions: one per (source, external id), saying where it lies now. Its row is the lock that two
 * writers of one interaction meet at.
 */
export const interactionKeys = pgTable(
  'interaction_keys',
  {
    sourceId: integer().notNull(),
    externalId: text().notNull(),
    occurredAt: instant().notNull(),
    customerId: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.externalId] }),
    check('interaction_keys_external_id', sql`length(${table.externalId}) between 1 and 200`),
  ],
);
