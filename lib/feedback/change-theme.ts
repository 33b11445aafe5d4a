import { eq } from 'drizzle-orm';
import { themes } from '@/db/schema/feedback';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { viewOf } from './list-dictionary';
import type { ThemeInput, ThemeView } from './theme-schema';

/** Gives a theme another name, tone or words; its address stays. Throws `not_found`. */
export async function changeTheme(
  viewer: Viewer,
  { slug, name, polarity, phrases }: ThemeInput & { slug: string },
): Promise<ThemeView> {
  return viewer.db.transaction(async (tx) => {
    const [before] = await tx.select().from(themes).where(eq(themes.slug, slug)).for('update');
    if (!before) throw noSuchTheme(slug);
    const after = { slug, name, polarity, phrases };
    await tx.update(themes).set({ name, polarity, phrases }).where(eq(themes.id, before.id));
    const entry = { action: 'theme.change', subject: `theme:${slug}` } as const;
    await recordAudit(tx, viewer, { ...entry, before: { ...viewOf(before) }, after });
    return after;
  });
}

export function noSuchTheme(slug: string): DomainError {
  return new DomainError('not_found', `There is no theme “${slug}”.`);
}
