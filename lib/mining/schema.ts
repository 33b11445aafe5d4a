import * as z from 'zod/mini';
import type { Reading } from '@/lib/domain/reading';
import type { Band } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  choiceOf,
  filterParameters,
  filterShape,
  knownOnly,
  withDefaults,
  type AppliedFilter,
  type DayRange,
  type Filter,
} from '@/lib/filters/schema';

/** What is walked can be narrowed by period and persona: the journey is the page's, with all its touchpoints. */
const { period, from, to, compare, persona } = filterShape;
const flowShape = { period, from, to, compare, persona };

/** A step as paths are asked for by it: `bill..call`, the way in `..bill`, or the way out `bill..`. */
const STEP = /^(?!\.\.$)[a-z0-9-]*\.\.[a-z0-9-]*$/;

/** The parts of what customers do that can be downloaded. */
export const FLOW_TABLES = ['steps', 'touchpoints', 'handoffs', 'paths'] as const;
export type FlowTable = (typeof FLOW_TABLES)[number];

const exportShape = { ...flowShape, table: choiceOf(FLOW_TABLES) };
const pathShape = {
  ...flowShape,
  step: z
    .string('is missing: a step such as bill..call, ..bill or bill..')
    .check(
      z.regex(STEP, 'must be a step such as bill..call, ..bill or bill..'),
      z.maxLength(170, 'is too long'),
    ),
};

type FlowInput = z.output<z.ZodMiniObject<typeof flowShape>>;
type ExportInput = z.output<z.ZodMiniObject<typeof exportShape>>;
type PathInput = z.output<z.ZodMiniObject<typeof pathShape>>;

const EVERYTHING: Pick<Filter, 'journey' | 'channel' | 'department'> = {
  journey: [],
  channel: [],
  department: [],
};
const widen = <Input extends FlowInput>(input: Input) => ({ ...input, ...EVERYTHING });
type Widened<Input extends FlowInput> = ReturnType<typeof widen<Input>>;

export const flowQuery = z.pipe(
  z.pipe(knownOnly(flowShape), z.transform(widen<FlowInput>)).check(checkPeriod),
  z.transform((input: Widened<FlowInput>) => withDefaults(input)),
);

export const flowExportQuery = z.pipe(
  z.pipe(knownOnly(exportShape), z.transform(widen<ExportInput>)).check(checkPeriod),
  z.transform(({ table, ...input }: Widened<ExportInput>) => ({
    ...withDefaults(input),
    table: table ?? FLOW_TABLES[0],
  })),
);

export const pathQuery = z.pipe(
  z.pipe(knownOnly(pathShape), z.transform(widen<PathInput>)).check(checkPeriod),
  z.transform((input: Widened<PathInput>) => withDefaults(input)),
);

export const journeyParams = z.object({ slug: z.string().check(z.maxLength(80)) });

/** Always of one journey. */
export type FlowRequest = Filter & z.output<typeof journeyParams>;
export type FlowExportRequest = z.output<typeof flowExportQuery> & z.output<typeof journeyParams>;
export type PathRequest = z.output<typeof pathQuery> & z.output<typeof journeyParams>;

/** The parameters in the URL: defaults left out. */
export function flowParameters(filter: Filter): Record<string, string> {
  return filterParameters({ ...filter, ...EVERYTHING });
}

/** Most steps that one document holds, the most frequent first; the download holds all. */
export const MOST_STEPS = 250;

/** What customers did in a journey, by instances that began in whole months. Durations are in seconds, shares 0–100. */
export interface FlowDocument {
  filters: AppliedFilter;
  /** The whole months that the period touches: what the figures are of. */
  months: DayRange;
  journey: {
    slug: string;
    name: string;
    /** Days of silence after which a journey begins anew; null: never. */
    gapDays: number | null;
    /** The touchpoint that ends it: slug. */
    goal: string | null;
  };
  /** Null: the job that follows customers has not run yet. Stale: customers or contacts have changed since. */
  mined: { minedAt: string; interactions: number; stale: boolean } | null;
  instances: FlowInstances;
  /** Those of the journey in designed order, visited or not. */
  touchpoints: FlowTouchpoint[];
  steps: FlowStep[];
  /** Steps beyond those listed: how many kinds, and how often they were taken. */
  others: { steps: number; count: number };
  /** By pair of departments, the most frequent first. */
  handOffs: DepartmentHandOff[];
  /** Touchpoints of other journeys that were visited between two steps of this one. */
  offMap: OffMapTouchpoint[];
  /** The most frequent paths of instances that have ended. */
  paths: FlowPath[];
}

export interface FlowInstances {
  count: number;
  /** Those that are over; all that follows is of them. */
  ended: number;
  steps: number;
  /** Share that reached the goal; null where the journey has none. */
  reachedGoal: Reading | null;
  /** Share of which no step went back behind an earlier one. */
  inOrder: Reading;
  /** Mean alignment with the designed sequence, 0–1; null where nothing has ended. */
  fitness: number | null;
  medianDuration: number | null;
}

export interface FlowTouchpoint {
  slug: string;
  name: string;
  stage: string;
  stageName: string;
  department: string;
  departmentName: string;
  target: number;
  visits: number;
  /** Instances that visited it, of all that began. */
  visitedBy: Reading;
  /** Visits that were the last of their instance, of those of which the sequel is known. */
  leaves: Reading;
  /** Visits that directly follow one at the same touchpoint. */
  repeats: Reading;
  /** Visits that came back after another touchpoint. */
  reworks: Reading;
  /** Contacts followed by another of the same customer on the same reason within 7 days, of those with a reason that are old enough. */
  repeatContacts: Reading;
  /** Mean primary answer given here, 0–100. */
  score: Reading;
  band: Band;
}

export interface FlowEnd {
  slug: string;
  name: string;
  department: string;
  departmentName: string;
}

export interface FlowStep {
  /** `bill..call`; the way in `..bill`, the way out `bill..`. */
  id: string;
  /** Null: the journey begins. */
  from: FlowEnd | null;
  /** Null: the journey ends. */
  to: FlowEnd | null;
  count: number;
  /** Of what was done next at `from`; of all beginnings for the way in. */
  share: Reading;
  medianWait: number | null;
  meanWait: number | null;
  /** Mean primary answer given at `to`, 0–100. */
  scoreAfter: Reading;
  band: Band;
}

export interface DepartmentHandOff {
  from: string;
  fromName: string;
  to: string;
  toName: string;
  count: number;
  medianWait: number | null;
  meanWait: number;
  scoreAfter: Reading;
}

export interface OffMapTouchpoint {
  slug: string;
  name: string;
  journey: string;
  journeyName: string;
  visits: number;
  /** Instances during which it was visited, of all that began. */
  visitedBy: Reading;
}

export interface FlowPath {
  /** Slugs in the order in which they were visited. */
  touchpoints: string[];
  instances: number;
  /** Of all that have ended. */
  share: Reading;
  meanDuration: number;
}

/** The paths that hold a step. */
export interface PathDocument {
  step: Pick<FlowStep, 'id' | 'from' | 'to'>;
  /** Ended instances whose path is kept and holds the step. */
  instances: number;
  /** The most frequent ones; `share` is of those instances. */
  paths: (FlowPath & {
    /** A few who went it; null for those who may not read names. */
    customers: PathCustomer[] | null;
  })[];
}

export interface PathCustomer {
  externalId: string;
  name: string | null;
}
