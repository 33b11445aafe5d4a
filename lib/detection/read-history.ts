import type { Db } from '@/db/client';
import { tallyWeeks, type WeekTally } from '@/db/queries/detection-tallies';
import { addDays, daysBetween, type Day } from '@/lib/domain/day';
import { groupBy } from '@/lib/domain/detection/group-by';
import type { Period } from '@/lib/domain/period';
import type { Tally } from '@/lib/domain/tally';

/** Weeks that a series has answers in, by how many weeks after the history's first Monday they begin. */
export type WeekMap = ReadonlyMap<number, Tally>;

/** What tests are made from: every touchpoint, week by week, and its personas and partners. */
export interface History extends Period {
  weeks: number;
  whole: ReadonlyMap<number, WeekMap>;
  /** By touchpoint, then by id. */
  personas: ReadonlyMap<number, ReadonlyMap<number, WeekMap>>;
  partners: ReadonlyMap<number, ReadonlyMap<number, WeekMap>>;
}

/** Three reads, whatever the number of touchpoints; `beside` are read without their personas and partners. The period begins and ends on Mondays. */
export async function readHistory(
  db: Db,
  period: Period,
  touchpointIds: readonly number[],
  beside: readonly number[] = [],
): Promise<History> {
  const all = await tallyWeeks(db, 'all', period, [...touchpointIds, ...beside]);
  const personas = await tallyWeeks(db, 'persona', period, touchpointIds);
  const partners = await tallyWeeks(db, 'partner', period, touchpointIds);
  const whole = groupBy(all, ({ touchpointId }) => touchpointId);
  return {
    ...period,
    weeks: daysBetween(period.from, period.to) / 7,
    whole: new Map(Array.from(whole, ([id, rows]) => [id, weekMap(rows)])),
    personas: bySegment(personas),
    partners: bySegment(partners),
  };
}

export function weekAt({ from }: Period, nth: number): Period {
  const start = addDays(from, 7 * nth);
  return { from: start, to: addDays(start, 7) };
}

export function weekOf({ from }: Period, day: Day): number {
  return daysBetween(from, day) / 7;
}

function weekMap(rows: readonly WeekTally[]): WeekMap {
  return new Map(rows.map(({ week, tally }) => [week, tally]));
}

function bySegment(rows: readonly WeekTally[]): Map<number, Map<number, WeekMap>> {
  const touchpoints = groupBy(rows, ({ touchpointId }) => touchpointId);
  return new Map(
    Array.from(touchpoints, ([id, own]) => {
      const segments = groupBy(own, ({ segment }) => segment ?? 0);
      return [id, new Map(Array.from(segments, ([segment, weeks]) => [segment, weekMap(weeks)]))];
    }),
  );
}
