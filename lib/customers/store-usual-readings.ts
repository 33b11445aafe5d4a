import type { Db } from '@/db/client';
import {
  deleteOldReadings,
  findStoredReadings,
  REFRESH_KEY,
  storeReadings,
  type StoredReading,
} from '@/db/queries/customer-readings';
import { listTouchpointPlaces } from '@/db/queries/customer-touchpoints';
import type { Day } from '@/lib/domain/day';
import { comparisonPeriod, PERIOD_PRESETS, presetPeriod } from '@/lib/domain/period';
import { completeAnswers } from './complete-answers';
import { recallAnswers } from './recall-figures';

/** Holds the day for which the usual questions were answered at its revision. */
const USUAL_KEY = 'usual';

/**
 * Answers ahead what most will ask: every preset as of today and the period before it, over all touchpoints and for each journey; an answer covers
 * all personas. Does nothing when that was done already. `complete` says that no interaction is missing from the sets.
 */
export async function storeUsualReadings(
  db: Db,
  now: Date,
  { complete }: { complete: boolean },
): Promise<void> {
  const { revision, today, values } = await findStoredReadings(db, [USUAL_KEY], now);
  const stamp = { revision, now };
  if (complete) await storeReadings(db, stamp, [{ key: REFRESH_KEY, value: {} }]);
  if (values.get(USUAL_KEY) === today) return;
  const readings = await answerUsual(db, today);
  await storeReadings(db, stamp, [...readings, { key: USUAL_KEY, value: today }]);
  await deleteOldReadings(db);
}

async function answerUsual(db: Db, today: Day): Promise<StoredReading[]> {
  const presets = PERIOD_PRESETS.map((preset) => presetPeriod(preset, today));
  const periods = presets.flatMap((period) => [period, comparisonPeriod(period, 'previous')]);
  const places = await listTouchpointPlaces(db);
  const journeys = [...new Set(places.map(({ journey }) => journey))];
  const filters = [{}, ...journeys.map((journey) => ({ journeys: [journey] }))];
  const asked = {
    journeys: periods.flatMap((period) => filters.map((filter) => ({ period, filter }))),
    churn: periods,
    months: presets,
    base: presets.map(({ to }) => to),
  };
  return await completeAnswers(db, recallAnswers(asked, new Map(), today), today);
}
