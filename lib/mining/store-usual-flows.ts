import type { Db } from '@/db/client';
import { readDirectory } from '@/db/queries/directory';
import { PERIOD_PRESETS, presetPeriod } from '@/lib/domain/period';
import { tallyFlows } from './tally-flows';
import { wholeMonths } from './whole-months';

/** Answers ahead what most will ask: every journey over every preset as of today, for everyone. */
export async function storeUsualFlows(db: Db, now: Date): Promise<void> {
  const { journeys, organisation } = await readDirectory(db, now);
  const months = PERIOD_PRESETS.map((preset) => wholeMonths(presetPeriod(preset, organisation.today)));
  for (const { id: journeyId } of journeys) {
    for (const period of months) await tallyFlows(db, { journeyId, ...period, personas: null });
  }
}
