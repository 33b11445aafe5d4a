import * as z from 'zod/mini';
import type { Day } from '@/lib/domain/day';
import { NARROWEST_BAND, WIDEST_BANDS, type BandLimits } from '@/lib/domain/metrics/band';
import { isTimezone } from '@/lib/domain/zoned-time';
import { idOf, words } from '@/lib/issues/fields';

const LONGEST_NAME = 200;
/** Fifty years. */
export const MOST_MONTHS = 600;

const BAND_FAULT = `must be a number of points from ${NARROWEST_BAND} to ${WIDEST_BANDS}`;
const points = z.number(BAND_FAULT).check(z.gte(NARROWEST_BAND, BAND_FAULT), z.lte(WIDEST_BANDS, BAND_FAULT));

const bands = z.strictObject({ watch: points, atRisk: points }).check(
  z.refine(({ watch, atRisk }) => atRisk >= watch + NARROWEST_BAND, {
    path: ['atRisk'],
    error: `must lie at least ${NARROWEST_BAND} points beyond the band above it`,
  }),
);

const version = idOf();

/** What is left out stays as it is. */
export const settingsChange = z
  .strictObject({
    version,
    name: z.optional(words(LONGEST_NAME)),
    currency: z.optional(
      z.string('is missing').check(z.refine(isCurrency, 'must be a currency of ISO 4217, such as EUR')),
    ),
    language: z.optional(
      z.string('is missing').check(z.regex(/^[a-z_]{1,63}$/, 'must be one of the languages offered')),
    ),
    timezone: z.optional(
      z
        .string('is missing')
        .check(z.maxLength(64), z.refine(isTimezone, 'must be a timezone, such as Europe/Berlin')),
    ),
    bands: z.optional(bands),
  })
  .check(z.refine((change) => Object.keys(change).length > 1, 'names nothing to change'));
export type SettingsChange = z.output<typeof settingsChange>;

const MONTHS_FAULT = `must be a whole number of months from 1 to ${MOST_MONTHS}`;
const months = z
  .number(MONTHS_FAULT)
  .check(z.int(MONTHS_FAULT), z.gte(1, MONTHS_FAULT), z.lte(MOST_MONTHS, MONTHS_FAULT));

/** Null: contacts are kept for ever. */
export const retentionChange = z.strictObject({
  version,
  months: z.nullable(months),
  /** The name of the organisation, where contacts are no longer kept for ever. */
  confirmation: z.string('is missing').check(z.maxLength(LONGEST_NAME)),
});
export type RetentionChange = z.output<typeof retentionChange>;

export const retentionQuery = z.strictObject({
  months: z.coerce
    .number(MONTHS_FAULT)
    .check(z.int(MONTHS_FAULT), z.gte(1, MONTHS_FAULT), z.lte(MOST_MONTHS, MONTHS_FAULT)),
});
export type RetentionQuery = z.output<typeof retentionQuery>;

export interface SettingsView {
  version: number;
  name: string;
  currency: string;
  /** PostgreSQL's name of the language that comments are mostly written in. */
  language: string;
  timezone: string;
  /** The one that the tallies are being counted by; null: none is waited for. */
  nextTimezone: string | null;
  bands: BandLimits;
  retention: {
    /** Null: contacts are kept for ever. */
    months: number | null;
    /** Contacts of earlier days were dropped; null: none were. */
    keptFrom: Day | null;
  };
  /** The languages that PostgreSQL knows. */
  languages: string[];
}

/** What would go the next night. */
export interface RetentionPreview {
  months: number;
  /** The first day of the earliest month (UTC) that stays. */
  keptFrom: Day;
  /** The earliest first. */
  partitions: { month: Day; interactions: number; comments: number }[];
  /** What would stay. */
  staying: number;
}

function isCurrency(text: string): boolean {
  return Intl.supportedValuesOf('currency').includes(text);
}
