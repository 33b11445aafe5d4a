import { bigint, boolean, date, doublePrecision, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { journeys } from './journeys';
import { personas } from './personas';
import { touchpoints } from './touchpoints';

const count = () => integer().notNull().default(0);
const sum = () => doublePrecision().notNull().default(0);

/**
 * What every mined tally is kept under: the journey, the month in which a journey instance began (a day of the organisation), and the persona of
 * its first contact. Rows for `everyone` are those of all personas together.
 */
const mined = () => ({
  journeyId: integer()
    .notNull()
    .references(() => journeys.id, { onDelete: 'cascade' }),
  everyone: boolean().notNull(),
  month: date().notNull(),
  personaId: integer().references(() => personas.id),
});

const touchpointId = () => integer().references(() => touchpoints.id);

/** A sorted sample of durations in seconds: `Sample` of lib/domain/mining. */
const sample = () => integer().array().notNull();

/** When a journey was last mined, and from what. */
export const journeyMinings = pgTable('journey_minings', {
  journeyId: integer()
    .primaryKey()
    .references(() => journeys.id, { onDelete: 'cascade' }),
  /** `settings.revision` that it was mined at. */
  revision: bigint({ mode: 'number' }).notNull(),
  /** The journey's settings and designed sequence that it was mined by: where they have changed, it is to be mined again. */
  design: text().notNull(),
  minedAt: instant().notNull(),
  interactions: bigint({ mode: 'number' }).notNull(),
});

/** Journey instances: how many, how long, how close to the design. */
export const journeyTallies = pgTable(
  'journey_tallies',
  {
    ...mined(),
    instances: count(),
    /** Those that have ended: the goal was reached, or the inactivity gap has passed. The other columns are of these alone. */
    ended: count(),
    reachedGoal: count(),
    steps: count(),
    /** Sum of the alignment fitness of each ended instance to the designed sequence, 0–1. */
    fitnessSum: sum(),
    /** Instances whose steps all follow the designed order, with some left out or not. */
    inOrder: count(),
    durationSum: sum(),
    durations: sample(),
  },
  (table) => [
    unique('journey_tallies_key')
      .on(table.journeyId, table.everyone, table.month, table.personaId)
      .nullsNotDistinct(),
  ],
);

/** The directly-follows graph. `from` null: the instance begins with `to`. `to` null: an ended instance ends with `from`. */
export const journeyFlows = pgTable(
  'journey_flows',
  {
    ...mined(),
    fromTouchpointId: touchpointId(),
    toTouchpointId: touchpointId(),
    transitions: count(),
    waitSum: sum(),
    waits: sample(),
    /** Scores (0–100) of the primary answers given at `to`. */
    scoreCount: count(),
    scoreSum: sum(),
    scoreSquares: sum(),
    bad: count(),
  },
  (table) => [
    unique('journey_flows_key')
      .on(
        table.journeyId,
        table.everyone,
        table.month,
        table.personaId,
        table.fromTouchpointId,
        table.toTouchpointId,
      )
      .nullsNotDistinct(),
  ],
);

/** Visits of touchpoints within instances; also of touchpoints of other journeys while an instance was under way. */
export const journeyVisits = pgTable(
  'journey_visits',
  {
    ...mined(),
    touchpointId: touchpointId().notNull(),
    visits: count(),
    instances: count(),
    /** Visits that directly follow one at the same touchpoint. */
    repeats: count(),
    /** Visits of a touchpoint that had been left before. */
    reworks: count(),
    /** Ended instances of which this was the last visit. */
    exits: count(),
    /** Contacts with a reason, old enough that a repeat would be known. */
    watchedContacts: count(),
    /** Of those, the ones followed by another of the same customer on the same reason within 7 days. */
    repeatContacts: count(),
  },
  (table) => [
    unique('journey_visits_key')
      .on(table.journeyId, table.everyone, table.month, table.personaId, table.touchpointId)
      .nullsNotDistinct(),
  ],
);

/** The paths that ended instances took: touchpoint ids in order. The rarest of a month are left out where there are very many. */
export const journeyVariants = pgTable(
  'journey_variants',
  {
    ...mined(),
    path: integer().array().notNull(),
    instances: count(),
    durationSum: sum(),
    /** Ids of a few customers who went it. */
    customers: integer().array().notNull(),
  },
  (table) => [
    unique('journey_variants_key')
      .on(table.journeyId, table.everyone, table.month, table.personaId, table.path)
      .nullsNotDistinct(),
  ],
);
