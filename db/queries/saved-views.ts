import { and, asc, count, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { savedViews } from '../schema/issues';

const COLUMNS = { id: savedViews.id, name: savedViews.name, query: savedViews.query };

export type SavedViewRow = Pick<typeof savedViews.$inferSelect, keyof typeof COLUMNS>;

/** Somebody’s own, by name. */
export async function listSavedViews(db: Db, userId: number): Promise<SavedViewRow[]> {
  return await db
    .select(COLUMNS)
    .from(savedViews)
    .where(eq(savedViews.userId, userId))
    .orderBy(asc(savedViews.name));
}

export async function countSavedViews(db: Db, userId: number): Promise<number> {
  const [row] = await db.select({ views: count() }).from(savedViews).where(eq(savedViews.userId, userId));
  return row?.views ?? 0;
}

/** One of the same name is replaced. */
export async function writeSavedView(
  tx: Db,
  view: { userId: number; name: string; query: string },
): Promise<SavedViewRow> {
  const [written] = await tx
    .insert(savedViews)
    .values(view)
    .onConflictDoUpdate({ target: [savedViews.userId, savedViews.name], set: { query: view.query } })
    .returning(COLUMNS);
  if (!written) throw new Error('The view was not written');
  return written;
}

/** Null where somebody has no view of this id. */
export async function deleteSavedView(tx: Db, userId: number, id: number): Promise<SavedViewRow | null> {
  const [deleted] = await tx
    .delete(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
    .returning(COLUMNS);
  return deleted ?? null;
}
