import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { departments } from '../schema/departments';
import { handOvers } from '../schema/issues';

export async function insertOffer(
  tx: Db,
  offer: Omit<typeof handOvers.$inferInsert, 'id' | 'accepted' | 'answeredBy' | 'answeredAt'>,
): Promise<void> {
  await tx.insert(handOvers).values(offer);
}

export async function answerOffer(
  tx: Db,
  id: number,
  answer: { accepted: boolean; answeredBy: number | null; answeredAt: Date },
): Promise<void> {
  await tx.update(handOvers).set(answer).where(eq(handOvers.id, id));
}

export async function listDepartments(tx: Db) {
  return await tx
    .select({ id: departments.id, slug: departments.slug, name: departments.name })
    .from(departments)
    .orderBy(asc(departments.name), asc(departments.slug));
}
