import type { Db } from '@/db/client';
import { streamMinedContacts, type MinedContact } from '@/db/queries/mined-contacts';
import {
  lockForMining,
  readMiningGround,
  type GroundJourney,
  type MiningGround,
} from '@/db/queries/mining-ground';
import { analyzeMinings, replaceMinings } from '@/db/queries/write-minings';
import { Miner } from '@/lib/domain/mining/miner';
import { CANONICAL_SCALES, pomp, PRIMARY_ANSWER } from '@/lib/domain/scales';
import { bindPages } from './bind-pages';
import { storeUsualFlows } from './store-usual-flows';

export interface MiningProgress {
  /** Interactions. */
  done: number;
  of: number;
}

export interface MiningOptions {
  now: Date;
  onProgress?: (progress: MiningProgress) => void;
}

export interface MiningOutcome {
  /** False: nothing had changed since the last time. */
  mined: boolean;
  journeys: number;
  interactions: number;
}

const DAY = 86_400;

/**
 * Follows every customer through every journey, once over all interactions in flat memory, and puts the new tallies in the place of the old ones in
 * one transaction. Safe beside ingest, beside another miner (which waits, and then finds nothing to do), and when killed and run again.
 */
export async function mineJourneys(db: Db, { now, onProgress }: MiningOptions): Promise<MiningOutcome> {
  const outcome = await db.transaction(async (tx) => {
    await lockForMining(tx);
    // Read before the interactions: what is committed in between makes this mining stale, not wrong.
    const ground = await readMiningGround(tx, now);
    const journeys = ground.journeys.length;
    if (ground.journeys.every((journey) => isFresh(journey, ground))) {
      return { mined: false, journeys, interactions: ground.interactions };
    }
    const miner = new Miner(ground.journeys.map(designed), {
      months: ground.months,
      now: now.getTime() / 1000,
      knownUntil: Math.min(now.getTime() / 1000, ground.lastAt ?? 0),
    });
    const scoreOf = scorer(ground);
    let done = 0;
    for await (const contacts of streamMinedContacts(tx)) {
      for (const contact of contacts) miner.take({ ...contact, score: scoreOf(contact) });
      done += contacts.length;
      onProgress?.({ done, of: Math.max(done, ground.interactions) });
    }
    const { revision } = ground;
    const minings = ground.journeys.map((journey) => ({
      journeyId: journey.id,
      revision,
      design: designOf(journey, ground),
      minedAt: now,
      interactions: done,
    }));
    await replaceMinings(tx, minings, bindPages(miner.finish()));
    await analyzeMinings(tx);
    return { mined: true, journeys, interactions: done };
  });
  if (outcome.mined) await storeUsualFlows(db, now);
  return outcome;
}

/** With time alone instances end and contacts come of age: after a day it is worth another look. */
function isFresh(journey: GroundJourney, ground: MiningGround): boolean {
  const { mined } = journey;
  return (
    mined !== null &&
    mined.revision === ground.revision &&
    mined.daysAgo === 0 &&
    mined.design === designOf(journey, ground)
  );
}

function designOf({ gapDays, goal, touchpoints }: GroundJourney, { timezone }: MiningGround): string {
  return JSON.stringify([
    timezone,
    gapDays,
    goal,
    touchpoints.map(({ id, primaryMetric }) => [id, primaryMetric]),
  ]);
}

function designed({ id, gapDays, goal, touchpoints }: GroundJourney) {
  return {
    id,
    gap: gapDays === null ? null : gapDays * DAY,
    goal,
    sequence: touchpoints.map((touchpoint) => touchpoint.id),
  };
}

/** An answer to a touchpoint's primary question on the way from worst to best, 0–100. */
function scorer({ journeys }: MiningGround): (contact: MinedContact) => number | null {
  const scales = new Map(
    journeys.flatMap(({ touchpoints }) =>
      touchpoints.map(
        ({ id, primaryMetric }) => [id, CANONICAL_SCALES[PRIMARY_ANSWER[primaryMetric]]] as const,
      ),
    ),
  );
  return ({ touchpointId, answer }) => {
    const scale = scales.get(touchpointId);
    return answer === null || scale === undefined ? null : pomp(answer, scale);
  };
}
