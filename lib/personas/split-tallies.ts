import type { TouchpointPlace } from '@/db/queries/directory';
import type { PersonaTally } from '@/db/queries/persona-tallies';
import { scoreSums } from '@/lib/domain/metrics/score';
import { separationOf, type Separation } from '@/lib/domain/metrics/separation';
import { emptyTally, sumTallies, type Tally } from '@/lib/domain/tally';
import type { SplitTouchpoint } from './compare-scores';

/** The tallies of a touchpoint by persona. */
type ByPersona = ReadonlyMap<number | null, Tally>;
const NOBODY: ByPersona = new Map();

/** Tallies laid out by touchpoint and persona. */
export class PersonaTallies {
  readonly #byTouchpoint = new Map<number, Map<number | null, Tally>>();
  readonly #places: readonly TouchpointPlace[];

  constructor(tallies: readonly PersonaTally[], places: readonly TouchpointPlace[]) {
    this.#places = places;
    for (const { touchpointId, personaId, tally } of tallies) {
      const met = this.#byTouchpoint.get(touchpointId) ?? new Map<number | null, Tally>();
      this.#byTouchpoint.set(touchpointId, met.set(personaId, tally));
    }
  }

  /** One persona beside everybody else. */
  split(personaId: number | null): SplitTouchpoint[] {
    return this.#places.map((place) => {
      const met = this.#metAt(place);
      const rest = [...met].filter(([id]) => id !== personaId).map(([, tally]) => tally);
      return { place, own: met.get(personaId) ?? emptyTally, others: sumTallies(rest) };
    });
  }

  /** How far all personas separate the scores. */
  separation(): Separation {
    return separationOf(
      this.#places.map((place) =>
        [...this.#metAt(place).values()].map((tally) => scoreSums(place.primaryMetric, tally)),
      ),
    );
  }

  #metAt({ id }: TouchpointPlace): ByPersona {
    return this.#byTouchpoint.get(id) ?? NOBODY;
  }
}

/** How far one persona is told apart from the rest. */
export function separationFromRest(split: readonly SplitTouchpoint[]): Separation {
  return separationOf(
    split.map(({ place, own, others }) =>
      [own, others].map((tally) => scoreSums(place.primaryMetric, tally)),
    ),
  );
}
