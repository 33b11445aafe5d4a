import { SampleCollector } from './sample';

/** What is tallied of the instances of one journey that began in one month with one persona. */
export interface Page {
  instances: number;
  /** Of the instances that have ended. */
  ended: number;
  reachedGoal: number;
  steps: number;
  fitnessSum: number;
  inOrder: number;
  durationSum: number;
  durations: SampleCollector;
  flows: Map<number, Flow>;
  visits: Map<number, Visit>;
  variants: Map<string, Variant>;
}

/** A step from one touchpoint to the next, the way in, or the way out. */
export interface Flow {
  /** Ids; `from` null: the way in, `to` null: the way out. */
  from: number | null;
  to: number | null;
  transitions: number;
  waitSum: number;
  waits: SampleCollector;
  scoreCount: number;
  scoreSum: number;
  scoreSquares: number;
  bad: number;
}

export interface Visit {
  touchpointId: number;
  visits: number;
  instances: number;
  repeats: number;
  reworks: number;
  exits: number;
  watchedContacts: number;
  repeatContacts: number;
}

export interface Variant {
  path: readonly number[];
  instances: number;
  durationSum: number;
  /** Ids of the first few customers who went it. */
  customers: number[];
}

export function emptyPage(): Page {
  return {
    instances: 0,
    ended: 0,
    reachedGoal: 0,
    steps: 0,
    fitnessSum: 0,
    inOrder: 0,
    durationSum: 0,
    durations: new SampleCollector(),
    flows: new Map(),
    visits: new Map(),
    variants: new Map(),
  };
}

/** Ids of touchpoints are int4, so two of them fit into the digits of a number. */
const IDS = 2 ** 26;

export function flowOf({ flows }: Page, from: number | null, to: number | null): Flow {
  const key = (from ?? 0) * IDS + (to ?? 0);
  const known = flows.get(key);
  if (known !== undefined) return known;
  const flow: Flow = {
    from,
    to,
    transitions: 0,
    waitSum: 0,
    waits: new SampleCollector(),
    scoreCount: 0,
    scoreSum: 0,
    scoreSquares: 0,
    bad: 0,
  };
  flows.set(key, flow);
  return flow;
}

export function visitOf({ visits }: Page, touchpointId: number): Visit {
  const known = visits.get(touchpointId);
  if (known !== undefined) return known;
  const visit: Visit = {
    touchpointId,
    visits: 0,
    instances: 0,
    repeats: 0,
    reworks: 0,
    exits: 0,
    watchedContacts: 0,
    repeatContacts: 0,
  };
  visits.set(touchpointId, visit);
  return visit;
}
