import { BANDS, type Band } from '@/lib/domain/vocabulary';
import type { Overview, StageStanding } from '@/lib/overview/schema';
import type { DepartmentStanding } from '@/lib/touchpoints/schema';
import type { TouchpointStanding } from '@/lib/touchpoints/schema';

/** Where customers fare worst, and who owns it. */
export interface Trouble {
  touchpoint: TouchpointStanding;
  stage: StageStanding;
  owner: DepartmentStanding | null;
  /** How many fall short, of how many that can be told, of how many there are. */
  belowTarget: number;
  told: number;
  touchpoints: number;
}

const BELOW_TARGET: ReadonlySet<Band> = new Set(['watch', 'at_risk', 'critical']);

/** The touchpoint in the worst band, of several the one furthest below its target; null where none can be told. */
export function findTrouble({
  stages,
  departments,
}: Pick<Overview, 'stages' | 'departments'>): Trouble | null {
  const places = stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => ({ stage, touchpoint })));
  const told = places.filter(({ touchpoint }) => touchpoint.band !== 'cannot_tell');
  const [worst] = told.toSorted(
    ({ touchpoint: a }, { touchpoint: b }) =>
      BANDS.indexOf(b.band) - BANDS.indexOf(a.band) || shortfall(b) - shortfall(a),
  );
  if (worst === undefined) return null;
  return {
    ...worst,
    owner: departments.find(({ slug }) => slug === worst.touchpoint.department) ?? null,
    belowTarget: places.filter(({ touchpoint }) => BELOW_TARGET.has(touchpoint.band)).length,
    told: told.length,
    touchpoints: places.length,
  };
}

function shortfall({ target, score }: TouchpointStanding): number {
  return target - (score.value ?? target);
}
