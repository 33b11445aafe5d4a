import type { Db } from '@/db/client';
import { markUnmarkedVerbatims } from '@/db/queries/mark-verbatims';
import { wereVerbatimsLaidOut } from '@/db/queries/verbatim-months';
import { themes } from '@/db/schema/feedback';
import { DEFAULT_THEMES } from './default-themes';

/**
 * Gives a store that has never laid out a comment the default themes, unless it has its own, and marks the comments that were there before any were
 * laid out. Who deletes all themes later is left without.
 */
export async function seedThemes(db: Db): Promise<void> {
  if (await wereVerbatimsLaidOut(db)) return;
  const [known] = await db.select({ id: themes.id }).from(themes).limit(1);
  if (known) return;
  await db.transaction(async (tx) => {
    await tx
      .insert(themes)
      .values([...DEFAULT_THEMES])
      .onConflictDoNothing();
    await markUnmarkedVerbatims(tx);
  });
}
