import { keepFrequent } from './miner';
import type { Flow, Page, Variant, Visit } from './page';
import { mergeSamples, type Sample } from './sample';

/** A page as it is kept. */
export interface WrittenPage extends Omit<Page, 'durations' | 'flows' | 'visits' | 'variants'> {
  durations: Sample;
  flows: WrittenFlow[];
  visits: Visit[];
  variants: Variant[];
}

export interface WrittenFlow extends Omit<Flow, 'waits'> {
  waits: Sample;
}

/** Paths that are kept of a page; the rarest beyond are left out. */
export const PATHS_A_PAGE = 1000;

const EXAMPLES = 3;

export function writePage({ durations, flows, visits, variants, ...counts }: Page): WrittenPage {
  return {
    ...counts,
    durations: durations.read(),
    flows: Array.from(flows.values(), ({ waits, ...flow }) => ({ ...flow, waits: waits.read() })),
    visits: [...visits.values()],
    variants: [...keepFrequent(variants, PATHS_A_PAGE).values()],
  };
}

/** What several pages add up to, such as those of all personas. */
export function mergePages(pages: readonly WrittenPage[]): WrittenPage {
  const total = (
    field: 'instances' | 'ended' | 'reachedGoal' | 'steps' | 'fitnessSum' | 'inOrder' | 'durationSum',
  ) => pages.reduce((sum, page) => sum + page[field], 0);
  return {
    instances: total('instances'),
    ended: total('ended'),
    reachedGoal: total('reachedGoal'),
    steps: total('steps'),
    fitnessSum: total('fitnessSum'),
    inOrder: total('inOrder'),
    durationSum: total('durationSum'),
    durations: mergeSamples(pages.map(({ durations }) => durations)),
    flows: group(
      pages.flatMap(({ flows }) => flows),
      ({ from, to }) => `${from ?? ''}>${to ?? ''}`,
    ).map(mergeFlows),
    visits: group(
      pages.flatMap(({ visits }) => visits),
      ({ touchpointId }) => `${touchpointId}`,
    ).map((visits) => visits.reduce(addVisits)),
    variants: mergeVariants(pages.flatMap(({ variants }) => variants)),
  };
}

function mergeFlows(flows: [WrittenFlow, ...WrittenFlow[]]): WrittenFlow {
  const total = (field: 'transitions' | 'waitSum' | 'scoreCount' | 'scoreSum' | 'scoreSquares' | 'bad') =>
    flows.reduce((sum, flow) => sum + flow[field], 0);
  return {
    from: flows[0].from,
    to: flows[0].to,
    transitions: total('transitions'),
    waitSum: total('waitSum'),
    waits: mergeSamples(flows.map(({ waits }) => waits)),
    scoreCount: total('scoreCount'),
    scoreSum: total('scoreSum'),
    scoreSquares: total('scoreSquares'),
    bad: total('bad'),
  };
}

function addVisits(one: Visit, other: Visit): Visit {
  return {
    touchpointId: one.touchpointId,
    visits: one.visits + other.visits,
    instances: one.instances + other.instances,
    repeats: one.repeats + other.repeats,
    reworks: one.reworks + other.reworks,
    exits: one.exits + other.exits,
    watchedContacts: one.watchedContacts + other.watchedContacts,
    repeatContacts: one.repeatContacts + other.repeatContacts,
  };
}

function mergeVariants(variants: readonly Variant[]): Variant[] {
  const merged = new Map(
    group(variants, ({ path }) => path.join(',')).map((same) => [
      same[0].path.join(','),
      same.reduce((one, other) => ({
        path: one.path,
        instances: one.instances + other.instances,
        durationSum: one.durationSum + other.durationSum,
        customers: [...new Set([...one.customers, ...other.customers])].slice(0, EXAMPLES),
      })),
    ]),
  );
  return [...keepFrequent(merged, PATHS_A_PAGE).values()];
}

function group<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): [Member, ...Member[]][] {
  const groups = new Map<string, [Member, ...Member[]]>();
  for (const member of members) {
    const known = groups.get(keyOf(member));
    if (known === undefined) groups.set(keyOf(member), [member]);
    else known.push(member);
  }
  return [...groups.values()];
}
