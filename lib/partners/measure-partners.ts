import type { TouchpointPlace } from '@/db/queries/directory';
import { tallyPartners } from '@/db/queries/sum-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays, addMonths, monthStart } from '@/lib/domain/day';
import { cutPeriod, type Period } from '@/lib/domain/period';
import { addTallies, emptyTally, type Tally } from '@/lib/domain/tally';
import type { ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { MeasuredTouchpoint } from '@/lib/touchpoints/measure-touchpoints';

/** A partner with its tallies of the period, of the one it is compared with, and of the months up to its end. */
export interface MeasuredPartner {
  id: number;
  slug: string;
  name: string;
  current: Tally;
  previous: Tally;
  /** The touchpoints that it met customers at in either period. */
  touchpoints: MeasuredTouchpoint[];
  months: { days: Period; tally: Tally }[];
}

/** As far back as a slow decline needs to be told from chance. */
const COURSE_MONTHS = 18;

/** The running month of the period's last day and those before it. */
export function coursePeriod({ to }: Period): Period {
  return { from: addMonths(monthStart(addDays(to, -1)), 1 - COURSE_MONTHS), to };
}

/** Every partner, also those that met nobody. */
export async function measurePartners(
  { db }: Viewer,
  { period, previous, scope, touchpoints, directory }: ResolvedFilter,
): Promise<MeasuredPartner[]> {
  const months = cutPeriod(coursePeriod(period), 'month');
  const spans = months.map((days, key) => ({ key, ...days }));
  const [current, before, course] = await Promise.all(
    [[{ key: 0, ...period }], [{ key: 0, ...previous }], spans].map((each) => tallyPartners(db, each, scope)),
  );
  return directory.partners.map(({ id, slug, name }) => {
    const [now, then, monthly] = [current, before, course].map((tallies = []) =>
      tallies.filter(({ partnerId }) => partnerId === id),
    );
    return {
      id,
      slug,
      name,
      current: sumOf(now),
      previous: sumOf(then),
      touchpoints: touchpoints.flatMap((place) => measuredAt(place, now, then)),
      months: months.map((days, key) => ({ days, tally: sumOf(monthly?.filter((one) => one.key === key)) })),
    };
  });
}

interface TallyAt {
  touchpointId: number;
  tally: Tally;
}

function measuredAt(
  place: TouchpointPlace,
  now: readonly TallyAt[] = [],
  then: readonly TallyAt[] = [],
): MeasuredTouchpoint[] {
  const at = (tallies: readonly TallyAt[]) =>
    tallies.find(({ touchpointId }) => touchpointId === place.id)?.tally;
  const [current, previous] = [at(now), at(then)];
  if (current === undefined && previous === undefined) return [];
  return [{ place, current: current ?? emptyTally, previous: previous ?? emptyTally }];
}

function sumOf(tallies: readonly TallyAt[] = []): Tally {
  return tallies.map(({ tally }) => tally).reduce(addTallies, emptyTally);
}
