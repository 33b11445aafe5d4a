import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { JourneyDocument } from '@/lib/domain/journeys/document';
import { instant, slug, slugged } from './columns';
import { journeys } from './journeys';
import { users } from './users';

/** What somebody is about to make of a journey: one draft each. A row outlives its draft, so that its version is never used twice. */
export const journeyDrafts = pgTable(
  'journey_drafts',
  {
    /** Of a journey that may be yet to be published. */
    slug: slug().primaryKey(),
    /** Goes up with every change: whoever changes an older one is told. */
    version: integer().notNull(),
    /** Null: no draft at present. */
    document: jsonb().$type<JourneyDocument>(),
    /** The version that it was taken from, where one was restored. */
    restoredFrom: integer(),
    updatedAt: instant().notNull(),
    updatedBy: integer().references(() => users.id),
  },
  (table) => [
    slugged('journey_drafts_slug_form', table.slug),
    check('journey_drafts_version', sql`${table.version} > 0`),
  ],
);

/** A journey as it was published: by whom, when and why. */
export const journeyVersions = pgTable(
  'journey_versions',
  {
    journeyId: integer().notNull(),
    /** 1 and up within the journey. */
    number: integer().notNull(),
    document: jsonb().$type<JourneyDocument>().notNull(),
    note: text().notNull().default(''),
    /** Null: found as it was, or an operator at the command line. */
    userId: integer().references(() => users.id),
    publishedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.journeyId, table.number] }),
    foreignKey({ columns: [table.journeyId], foreignColumns: [journeys.id] }).onDelete('cascade'),
    check('journey_versions_number', sql`${table.number} > 0`),
    check('journey_versions_note', sql`length(${table.note}) <= 1000`),
  ],
);
