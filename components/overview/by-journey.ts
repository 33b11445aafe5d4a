import type { StageStanding } from '@/lib/overview/schema';

interface WalkedJourney {
  slug: string;
  name: string;
  stages: StageStanding[];
}

/** The stages under the journeys that they belong to, both in the order given. */
export function byJourney(stages: readonly StageStanding[]): WalkedJourney[] {
  const journeys = new Map<string, WalkedJourney>();
  for (const stage of stages) {
    const { journey: slug, journeyName: name } = stage;
    const journey = journeys.get(slug) ?? { slug, name, stages: [] };
    journey.stages.push(stage);
    journeys.set(slug, journey);
  }
  return [...journeys.values()];
}
