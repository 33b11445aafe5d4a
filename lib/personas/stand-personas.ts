import type { PersonaFacts, PersonaSize } from '@/db/queries/persona-tallies';
import { unknownReading } from '@/lib/domain/metrics/metric';
import type { Reading } from '@/lib/domain/reading';
import { meanInterval } from '@/lib/domain/statistics/mean';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import { UNASSIGNED_PERSONA } from '@/lib/filters/schema';
import { compareScores, judgeTogether, type SplitTouchpoint } from './compare-scores';
import type { PersonaFinding, PersonaStanding } from './schema';
import { PersonaTallies, separationFromRest } from './split-tallies';

export interface NamedPersona {
  /** Null: those without a persona. */
  id: number | null;
  slug: string;
  name: string;
  description: string;
}

export const UNASSIGNED: NamedPersona = {
  id: null,
  slug: UNASSIGNED_PERSONA,
  name: 'Unassigned',
  description: 'Customers whom no persona fits, and contacts of nobody known.',
};

/** What every persona comes to. All its overall scores and all its stages are judged together, those without a persona apart. */
export function standPersonas(
  { tallies, sizes }: PersonaFacts,
  personas: readonly NamedPersona[],
  { touchpoints, counted, issues }: Pick<ResolvedFilter, 'touchpoints' | 'counted'> & { issues: OwnedIssues },
) {
  const contacts = new PersonaTallies(tallies, counted);
  const laidOut = new PersonaTallies(tallies, touchpoints);
  const splits = personas.map((persona) => ({ persona, split: laidOut.split(persona.id) }));
  const all = splits.flatMap(({ persona, split }) => [
    { key: keyOf(persona, ''), compared: compareScores(split) },
    ...byStage(split).map((stage) => ({
      key: keyOf(persona, stageKey(stage[0])),
      compared: compareScores(stage),
    })),
  ]);
  const { tested, judged } = judgeTogether(all);
  const comparisons = new Map(judged.map(({ key, comparison }) => [key, comparison]));
  const active = sizes.reduce((sum, size) => sum + size.active, 0);
  const standings = splits.map(({ persona, split }): PersonaStanding => {
    const size = sizes.find(({ personaId }) => personaId === persona.id);
    const { slug, name, description } = persona;
    return {
      slug,
      name,
      description,
      customers: size?.customers ?? 0,
      active: size?.active ?? 0,
      share: active === 0 ? null : (100 * (size?.active ?? 0)) / active,
      mrr: size?.mrr ?? 0,
      meanMrr: meanRevenue(size),
      interactions: contacts.split(persona.id).reduce((sum, { own }) => sum + own.interactions, 0),
      issues: issues.ofPersona(persona.id),
      overall: known(comparisons.get(keyOf(persona, ''))),
      stages: byStage(split).map((stage) => {
        const { place } = stage[0];
        return Object.assign(
          {
            slug: place.stage,
            name: place.stageName,
            journey: place.journey,
            journeyName: place.journeyName,
          },
          known(comparisons.get(keyOf(persona, stageKey(stage[0])))),
        );
      }),
      separation: separationFromRest(split),
    };
  });
  return { standings, tested, separation: laidOut.separation() };
}

/** Where somebody is served clearly worse or better than everybody else; the worst first. */
export function findServed(standings: readonly PersonaStanding[]): PersonaFinding[] {
  return standings
    .filter(({ slug }) => slug !== UNASSIGNED_PERSONA)
    .flatMap(({ slug, name, stages }) =>
      stages
        .filter(({ difference: { verdict } }) => verdict === 'worse' || verdict === 'better')
        .map((stage) => Object.assign({ persona: slug, personaName: name }, stage)),
    )
    .toSorted((a, b) => (a.difference.by ?? 0) - (b.difference.by ?? 0));
}

type Stage = [SplitTouchpoint, ...SplitTouchpoint[]];

function byStage(split: readonly SplitTouchpoint[]): Stage[] {
  const stages = new Map<string, Stage>();
  for (const one of split) {
    const stage = stages.get(stageKey(one));
    if (stage === undefined) stages.set(stageKey(one), [one]);
    else stage.push(one);
  }
  return [...stages.values()];
}

const stageKey = ({ place }: SplitTouchpoint) => `${place.journey}/${place.stage}`;
const keyOf = ({ slug }: NamedPersona, stage: string) => `${slug} ${stage}`;

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A comparison was looked for that was not made');
  return value;
}

function meanRevenue(size: PersonaSize | undefined): Reading {
  if (size === undefined || size.paying === 0) return unknownReading;
  const interval = meanInterval({ count: size.paying, sum: size.mrr, squares: size.mrrSquares }, 0, Infinity);
  return {
    value: size.mrr / size.paying,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    answered: size.paying,
  };
}
