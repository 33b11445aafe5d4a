import type { Db } from '@/db/client';
import { keepAnswer, recallAnswer, type MinedAt } from '@/db/queries/mined-answers';
import {
  sumFlows,
  sumInstances,
  sumVariants,
  sumVisits,
  type FlowSums,
  type InstanceSums,
  type MinedScope,
  type VariantSums,
} from '@/db/queries/mined-tallies';
import type { Visit } from '@/lib/domain/mining/page';
import { medianOf, mergeSamples, type Sample } from '@/lib/domain/mining/sample';

/** A step from one touchpoint to the next. `waits` is what medians over several steps are read from. */
export interface FlowTally extends Omit<FlowSums, 'samples'> {
  /** Null: the way in or out, which takes no time. */
  medianWait: number | null;
  waits: Sample;
}

/** What customers did in a journey, in touchpoint ids and seconds. */
export interface FlowTallies {
  /** Null median: nothing has ended. */
  instances: Omit<InstanceSums, 'samples'> & { medianDuration: number | null };
  /** The most frequent first. */
  flows: FlowTally[];
  visits: Visit[];
  /** The most frequent ones. */
  variants: VariantSums[];
}

export const MOST_VARIANTS = 50;

/**
 * Adds up the mined tallies of whole months. Worked out once and kept until the journey is mined again or the store changes. `mined` is null, and
 * all is empty, before the first mining.
 */
export async function tallyFlows(
  db: Db,
  scope: MinedScope,
): Promise<{ mined: MinedAt | null; tallies: FlowTallies }> {
  const question = questionOf(scope);
  const kept = await recallAnswer<FlowTallies>(db, scope.journeyId, question);
  if (kept.answer !== null) return { mined: kept.mined, tallies: kept.answer };
  // At one point in time: a mining may end while this adds up.
  const { mined, revision, tallies } = await db.transaction(
    async (tx) => ({
      ...(await recallAnswer<FlowTallies>(tx, scope.journeyId, question)),
      tallies: await addUp(tx, scope),
    }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  if (mined !== null) await keepAnswer(db, { question, mined, revision }, tallies);
  return { mined, tallies };
}

async function addUp(db: Db, scope: MinedScope): Promise<FlowTallies> {
  const [{ samples: durations, ...instances }, flows, visits, variants] = await Promise.all([
    sumInstances(db, scope),
    sumFlows(db, scope),
    sumVisits(db, scope),
    sumVariants(db, scope, MOST_VARIANTS),
  ]);
  return {
    instances: { ...instances, medianDuration: medianOf(parseSamples(durations)) },
    flows: Array.from(flows, ({ samples, ...flow }) => {
      const parsed = parseSamples(samples);
      return { ...flow, medianWait: medianOf(parsed), waits: mergeSamples(parsed, waitsKept(flows.length)) };
    }),
    visits: [...visits],
    variants: [...variants],
  };
}

/** The fewer steps there are, the more waits of each: together some hundred kilobytes. */
function waitsKept(flows: number): number {
  return Math.min(2000, Math.max(16, Math.floor(20_000 / flows)));
}

function questionOf({ journeyId, from, to, personas }: MinedScope): string {
  const whose = personas?.map((id) => id ?? 0).toSorted((one, other) => one - other);
  return `${journeyId} ${from} ${to} ${whose?.join(',') ?? 'everyone'}`;
}

/** `3:5,6,9;1:7`: three waits and one, all of them kept. */
function parseSamples(text: string | null): Sample[] {
  if (text === null) return [];
  return text.split(';').map((cell) => {
    const colon = cell.indexOf(':');
    return {
      count: Number(cell.slice(0, colon)),
      values: cell
        .slice(colon + 1)
        .split(',')
        .map(Number),
    };
  });
}
