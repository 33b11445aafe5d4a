import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { POLARITIES, VERDICTS } from '@/lib/domain/vocabulary';
import { createdAt, id, instant, named, oneOf, slug, slugged } from './columns';
import { GRAINS } from './tallies';
import { touchpoints } from './touchpoints';

const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The comments of interactions, laid out to be searched. Made from `interactions` month by month by `lib/feedback/refresh-verbatims.ts`; never
 * written by hand. The three orders carry what comments are narrowed by, so that a walk along them needs no look at the rows.
 */
export const verbatims = pgTable(
  'verbatims',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    sourceId: integer().notNull(),
    externalId: text().notNull(),
    occurredAt: instant().notNull(),
    customerId: integer().notNull(),
    touchpointId: integer().notNull(),
    personaId: integer(),
    partnerId: integer(),
    comment: text().notNull(),
    verdict: text({ enum: VERDICTS }),
    /** Of the touchpoint's primary answer, 0–100; null where it was not given. */
    score: doublePrecision(),
    /** −1…1; null where the comment carries no opinion or is in a language that is not scored. */
    sentiment: doublePrecision(),
    /** Whether the sentiment was computed here; else it came with the interaction. */
    sentimentComputed: boolean().notNull().default(false),
    /** ISO 639-3: as detected, or the organisation's own where the comment is too short to tell. */
    language: text(),
    /** Ids of the themes that it speaks of. */
    themes: integer().array().notNull().default([]),
    /** The customer's monthly revenue as last known. */
    mrr: doublePrecision(),
    /** The dictionary and language that it was read with: another one and it is read anew. */
    recipe: integer().notNull(),
    /** The words, and in capitals, which no word has, what it is narrowed by: see db/queries/verbatim-facets.ts. */
    search: searchVector().notNull(),
  },
  (table) => [
    unique('verbatims_key').on(table.sourceId, table.externalId),
    index('verbatims_recent').on(
      table.occurredAt.desc(),
      table.id.desc(),
      table.touchpointId,
      table.personaId,
      table.sentiment,
      table.verdict,
    ),
    index('verbatims_negative').on(
      sql`coalesce(${table.sentiment}, 2)`,
      table.id.desc(),
      table.occurredAt,
      table.touchpointId,
      table.personaId,
      table.sentiment,
      table.verdict,
    ),
    index('verbatims_mrr').on(
      sql`coalesce(-${table.mrr}, 1)`,
      table.id.desc(),
      table.occurredAt,
      table.touchpointId,
      table.personaId,
      table.sentiment,
      table.verdict,
      table.mrr,
    ),
    index('verbatims_search').using('gin', table.search),
    oneOf('verbatims_verdict', table.verdict, VERDICTS),
  ],
);

/** Months of comments, and whether ingest has touched them since they were laid out. */
export const verbatimMonths = pgTable('verbatim_months', {
  /** The first day of the month, UTC, as the partitions of `interactions` are cut. */
  month: date().primaryKey(),
  stale: boolean().notNull().default(true),
  /** The recipe that it was laid out with; null: never yet. */
  recipe: integer(),
});

/** What comments speak of: a word list of the organisation. */
export const themes = pgTable(
  'themes',
  {
    id: id(),
    slug: slug(),
    name: text().notNull(),
    polarity: text({ enum: POLARITIES }).notNull().default('either'),
    /** Words and phrases, lower case; `*` at the end of a word stands for any ending. */
    phrases: text().array().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('themes_slug').on(table.slug),
    slugged('themes_slug_form', table.slug),
    named('themes_name', table.name),
    oneOf('themes_polarity', table.polarity, POLARITIES),
    check('themes_phrases', sql`cardinality(${table.phrases}) between 1 and 500`),
  ],
);

/** Comments by theme: what the impact of a theme is read from. */
export const themeTallies = pgTable(
  'theme_tallies',
  {
    grain: text({ enum: GRAINS }).notNull(),
    start: date().notNull(),
    touchpointId: integer()
      .notNull()
      .references(() => touchpoints.id),
    /** Null: all comments, of whatever they speak. */
    themeId: integer().references(() => themes.id, { onDelete: 'cascade' }),
    comments: integer().notNull().default(0),
    /** Those with a sentiment, given or computed. */
    scored: integer().notNull().default(0),
    positive: integer().notNull().default(0),
    negative: integer().notNull().default(0),
    scoreCount: integer().notNull().default(0),
    scoreSum: doublePrecision().notNull().default(0),
    scoreSquares: doublePrecision().notNull().default(0),
  },
  (table) => [
    unique('theme_tallies_key')
      .on(table.grain, table.start, table.touchpointId, table.themeId)
      .nullsNotDistinct(),
    oneOf('theme_tallies_grain', table.grain, GRAINS),
  ],
);

/** How often each whole point of a scale was given: csat 1–5, nps 0–10, ces 1–7, expectation and reality (of cxIndex) 0–10. */
export const answerTallies = pgTable(
  'answer_tallies',
  {
    grain: text({ enum: GRAINS }).notNull(),
    start: date().notNull(),
    touchpointId: integer()
      .notNull()
      .references(() => touchpoints.id),
    answer: text({ enum: ['csat', 'nps', 'ces', 'expectation', 'reality'] }).notNull(),
    /** From the lowest point of the scale to the highest. */
    counts: integer().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.grain, table.start, table.touchpointId, table.answer] }),
    oneOf('answer_tallies_grain', table.grain, GRAINS),
  ],
);
