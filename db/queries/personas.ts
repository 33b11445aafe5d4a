import { asc, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { personas } from '../schema/personas';

export type StoredPersona = typeof personas.$inferSelect;

/** Those in use, in the order in which they are tried. */
export async function listStoredPersonas(db: Db): Promise<StoredPersona[]> {
  return db
    .select()
    .from(personas)
    .where(isNull(personas.retiredAt))
    .orderBy(asc(personas.priority), asc(personas.name), asc(personas.slug));
}
