import { z } from 'zod';
import { findStoredReadings, storeReadings } from '@/db/queries/customer-readings';
import { countPersonas, type PersonaFacts } from '@/db/queries/persona-tallies';
import type { Viewer } from '@/lib/auth/viewer';
import type { Period } from '@/lib/domain/period';
import { emptyTally, TALLY_FIELDS } from '@/lib/domain/tally';

/** Figures in the order of `TALLY_FIELDS` behind the two ids, which is a third of the size. */
const stored = z.object({
  tallies: z.array(z.tuple([z.number(), z.number().nullable()], z.number())),
  sizes: z.array(
    z.object({
      personaId: z.number().nullable(),
      customers: z.number(),
      active: z.number(),
      paying: z.number(),
      mrr: z.number(),
      mrrSquares: z.number(),
    }),
  ),
});

/**
 * The facts of a period, kept until customers or their contacts change: what they are counted from grows with the store, reading them does not. One
 * reading holds all personas, so that figures of before and after a re-assignment never stand side by side.
 */
export async function readPersonaFacts({ db, now }: Viewer, period: Period): Promise<PersonaFacts> {
  const key = `personas ${period.from} ${period.to}`;
  const { revision, values } = await findStoredReadings(db, [key], now);
  const known = stored.safeParse(values.get(key));
  if (known.success) return unpack(known.data);
  const facts = await countPersonas(db, period);
  await storeReadings(db, { revision, now }, [{ key, value: pack(facts) }]);
  return facts;
}

function pack({ tallies, sizes }: PersonaFacts): z.input<typeof stored> {
  return {
    tallies: tallies.map(({ touchpointId, personaId, tally }) => [
      touchpointId,
      personaId,
      ...TALLY_FIELDS.map((field) => tally[field]),
    ]),
    sizes,
  };
}

function unpack({ tallies, sizes }: z.output<typeof stored>): PersonaFacts {
  return {
    tallies: tallies.map(([touchpointId, personaId, ...figures]) => {
      const tally = { ...emptyTally };
      for (const [index, field] of TALLY_FIELDS.entries()) tally[field] = figures[index] ?? 0;
      return { touchpointId, personaId, tally };
    }),
    sizes,
  };
}
