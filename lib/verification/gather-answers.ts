import type { Db } from '@/db/client';
import { tallyPartners, tallyTouchpoints, type TallyScope } from '@/db/queries/sum-tallies';
import type { Period } from '@/lib/domain/period';
import { emptyTally, sumTallies, type Tally } from '@/lib/domain/tally';

/** Whose answers count. */
export interface Segment {
  personaId: number | null;
  partnerId: number | null;
}

/** The tallies of touchpoints over periods that do not overlap, by touchpoint; in the order of the periods, empty where nobody came. */
export async function gatherAnswers(
  db: Db,
  touchpoints: readonly number[],
  periods: readonly Period[],
  { personaId, partnerId }: Segment,
): Promise<Map<number, Tally[]>> {
  const asked = periods.map(({ from, to }, key) => ({ key, from, to })).filter(({ from, to }) => from < to);
  const scope: TallyScope = { touchpoints, personas: personaId === null ? null : [personaId] };
  const found =
    partnerId === null
      ? await tallyTouchpoints(db, asked, scope)
      : (await tallyPartners(db, asked, scope)).filter((each) => each.partnerId === partnerId);
  return new Map(
    touchpoints.map((id) => {
      const own = found.filter(({ touchpointId }) => touchpointId === id);
      const tallies = periods.map((_, at) => {
        const parts = own.filter(({ key }) => key === at).map(({ tally }) => tally);
        return parts.length === 0 ? emptyTally : sumTallies(parts);
      });
      return [id, tallies];
    }),
  );
}
