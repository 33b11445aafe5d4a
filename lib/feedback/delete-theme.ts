import { eq } from 'drizzle-orm';
import { themes } from '@/db/schema/feedback';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { noSuchTheme } from './change-theme';
import { viewOf } from './list-dictionary';

/** Takes a theme out of the dictionary, and its counts with it. Throws `not_found`. */
export async function deleteTheme(viewer: Viewer, { slug }: { slug: string }): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const [before] = await tx.delete(themes).where(eq(themes.slug, slug)).returning();
    if (!before) throw noSuchTheme(slug);
    await recordAudit(tx, viewer, {
      action: 'theme.delete',
      subject: `theme:${slug}`,
      before: { ...viewOf(before) },
    });
  });
}
