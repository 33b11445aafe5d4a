import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { CHANNELS, CONTACTS, CONTROLS, METRICS } from '@/lib/domain/vocabulary';
import { createdAt, id, instant, named, oneOf, slug, slugged } from './columns';
import { departments } from './departments';
// oxlint-disable-next-line import/no-cycle -- see there
import { stages } from './journeys';
import { partners } from './partners';

export const touchpoints = pgTable(
  'touchpoints',
  {
    id: id(),
    slug: slug(),
    name: text().notNull(),
    stageId: integer()
      .notNull()
      .references(() => stages.id),
    position: integer().notNull(),
    channel: text({ enum: CHANNELS }).notNull(),
    contact: text({ enum: CONTACTS }).notNull(),
    control: text({ enum: CONTROLS }).notNull(),
    /** The partner that runs it, where there is only one; otherwise each interaction names its own. */
    partnerId: integer().references(() => partners.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    primaryMetric: text({ enum: METRICS }).notNull(),
    importance: integer().notNull().default(3),
    /** Score 0–100 from which the touchpoint is healthy. */
    target: doublePrecision().notNull().default(75),
    /** The experience as it should be, in words. */
    ideal: text().notNull().default(''),
    /** Since when it is on no map, on no list and not judged; its history stays. */
    retiredAt: instant(),
    /** The touchpoint that its interactions went to and go to. */
    mergedIntoId: integer().references((): AnyPgColumn => touchpoints.id),
    mergedAt: instant(),
    /** Numbers of the open issues that followed it, so that undoing brings them back. */
    mergedIssues: integer().array(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('touchpoints_slug').on(table.slug),
    index('touchpoints_stage').on(table.stageId),
    index('touchpoints_department').on(table.departmentId),
    slugged('touchpoints_slug_form', table.slug),
    named('touchpoints_name', table.name),
    oneOf('touchpoints_channel', table.channel, CHANNELS),
    oneOf('touchpoints_contact', table.contact, CONTACTS),
    oneOf('touchpoints_control', table.control, CONTROLS),
    oneOf('touchpoints_primary_metric', table.primaryMetric, METRICS),
    check('touchpoints_importance', sql`${table.importance} between 1 and 5`),
    check('touchpoints_target', sql`${table.target} between 0 and 100`),
    check(
      'touchpoints_merger',
      sql`(${table.mergedIntoId} is null) = (${table.mergedAt} is null) and (${table.mergedIntoId} is null or ${table.retiredAt} is not null)`,
    ),
    check('touchpoints_merger_other', sql`${table.mergedIntoId} <> ${table.id}`),
    check('touchpoints_position', sql`${table.position} between 0 and 999`),
  ],
);
