import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  bigint,
} from 'drizzle-orm/pg-core';
import { instant, oneOf } from './columns';
import { partners } from './partners';
import { personas } from './personas';
import { touchpoints } from './touchpoints';

const count = () => integer().notNull().default(0);
const sum = () => doublePrecision().notNull().default(0);

/** The columns of a tally: the fields of `Tally`, in the order of `TALLY_FIELDS`. */
const tallyColumns = () => ({
  interactions: count(),
  good: count(),
  ok: count(),
  bad: count(),
  csatCount: count(),
  csatGood: count(),
  csatBad: count(),
  csatSum: sum(),
  csatSquares: sum(),
  npsCount: count(),
  npsPromoters: count(),
  npsDetractors: count(),
  npsSum: sum(),
  npsSquares: sum(),
  cesCount: count(),
  cesGood: count(),
  cesBad: count(),
  cesSum: sum(),
  cesSquares: sum(),
  pairCount: count(),
  expectationSum: sum(),
  realitySum: sum(),
  expectationSquares: sum(),
  realitySquares: sum(),
  productSum: sum(),
  sentimentCount: count(),
  sentimentPositive: count(),
  sentimentNegative: count(),
  sentimentSum: sum(),
  sentimentSquares: sum(),
});

const touchpointId = () =>
  integer()
    .notNull()
    .references(() => touchpoints.id);

/** What every figure is read from: one row per day (in the organisation's timezone), touchpoint, persona and partner. */
export const dailyTallies = pgTable(
  'daily_tallies',
  {
    day: date().notNull(),
    touchpointId: touchpointId(),
    personaId: integer().references(() => personas.id),
    partnerId: integer().references(() => partners.id),
    ...tallyColumns(),
  },
  (table) => [
    unique('daily_tallies_key')
      .on(table.day, table.touchpointId, table.personaId, table.partnerId)
      .nullsNotDistinct(),
  ],
);

/** The grains of what is summed up ahead. */
export const GRAINS = ['day', 'month'] as const;
export type Grain = (typeof GRAINS)[number];

/** The same sums over all personas and partners, by day and by month: a year of a touchpoint is read from some forty rows. */
export const tallyRollups = pgTable(
  'tally_rollups',
  {
    grain: text({ enum: GRAINS }).notNull(),
    start: date().notNull(),
    touchpointId: touchpointId(),
    ...tallyColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.grain, table.start, table.touchpointId] }),
    oneOf('tally_rollups_grain', table.grain, GRAINS),
  ],
);

/** The same sums by partner, where there is one: a year of a partner is read from as few rows. */
export const partnerRollups = pgTable(
  'partner_rollups',
  {
    grain: text({ enum: GRAINS }).notNull(),
    start: date().notNull(),
    touchpointId: touchpointId(),
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    ...tallyColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.grain, table.start, table.touchpointId, table.partnerId] }),
    oneOf('partner_rollups_grain', table.grain, GRAINS),
  ],
);

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (set) => Buffer.from(set.buffer, set.byteOffset, set.byteLength),
});

/**
 * Which customers were seen, answered and had a bad contact, per day or month and touchpoint: portable Roaring bitmaps of customer ids. Distinct
 * customers do not add up over days; their sets unite. Ingest marks a row stale; a refresh makes it anew from the interactions.
 */
export const customerSets = pgTable(
  'customer_sets',
  {
    grain: text({ enum: GRAINS }).notNull(),
    start: date().notNull(),
    touchpointId: touchpointId(),
    seen: bytes(),
    answered: bytes(),
    bad: bytes(),
    stale: boolean().notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.grain, table.start, table.touchpointId] }),
    index('customer_sets_stale')
      .on(table.start)
      .where(sql`${table.stale}`),
    oneOf('customer_sets_grain', table.grain, GRAINS),
  ],
);

/** Readings that are not additive (distinct customers, clean journeys, churn), kept per question until `settings.revision` moves on. */
export const storedReadings = pgTable('stored_readings', {
  /** The question: its kind, days and filters in canonical form. */
  key: text().primaryKey(),
  revision: bigint({ mode: 'number' }).notNull(),
  value: jsonb().notNull(),
  computedAt: instant().notNull(),
});
