import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { touchpoints } from '@/db/schema/touchpoints';
import { addDays, type Day } from '@/lib/domain/day';
import { emptyTally } from '@/lib/domain/tally';
import { declareFixed, giveEvidence, raiseFixed } from './raised';
import { writeTallies } from './tallies';

export const FIX = { liveOn: '2026-03-03', until: '2026-04-27', at: new Date('2026-03-02T09:00:00Z') };
export const noonOf = (day: Day) => new Date(`${day}T11:00:00Z`);

/** So many answers a day, from one day up to another, of which this share is satisfied (in twentieths, so that days come out even). */
export async function answer(
  db: Db,
  slug: string,
  from: Day,
  to: Day,
  { share, daily = 20 }: { share: number; daily?: number },
) {
  const [place] = await db.select().from(touchpoints).where(eq(touchpoints.slug, slug));
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  const good = Math.round(share * daily);
  await writeTalliesOnce(db, days, place?.id ?? 0, daily, good);
}

function writeTalliesOnce(db: Db, days: Day[], touchpointId: number, daily: number, good: number) {
  return writeDays(
    db,
    days.map((day) => ({
      day,
      touchpointId,
      tally: { ...emptyTally, interactions: daily, csatCount: daily, csatGood: good },
    })),
  );
}

/** Rollups are summed from all that is there, so they are made anew each time. */
async function writeDays(db: Db, rows: Parameters<typeof writeTallies>[1]) {
  await db.execute('truncate tally_rollups, partner_rollups');
  await writeTallies(db, rows);
}

/** Flagged on 3 February by the week before, 60 % satisfied since, fixed on 3 March. */
export async function fixed(db: Db) {
  const number = await raiseFixed(db, { origin: 'flag' });
  await giveEvidence(db, number, { from: '2026-01-26', to: '2026-02-02' });
  await answer(db, 'bill', '2025-11-03', '2026-01-26', { share: 0.8 });
  await answer(db, 'bill', '2026-01-26', '2026-02-02', { share: 0.4 });
  await answer(db, 'bill', '2026-02-02', '2026-03-03', { share: 0.6 });
  await declareFixed(db, number, FIX);
  return number;
}
