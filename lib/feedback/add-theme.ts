import { count } from 'drizzle-orm';
import { findTheme } from '@/db/queries/themes';
import { themes } from '@/db/schema/feedback';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { slugOf } from '@/lib/domain/slug';
import { DomainError } from '@/lib/errors';
import type { ThemeInput, ThemeView } from './theme-schema';

/** Every comment is compared with each of them. */
const MOST_THEMES = 200;

/** Puts a theme into the dictionary; comments are sorted anew by the next refresh. Throws `conflict` where one of that name is there. */
export async function addTheme(viewer: Viewer, { name, polarity, phrases }: ThemeInput): Promise<ThemeView> {
  return viewer.db.transaction(async (tx) => {
    const slug = slugOf(name) || 'theme';
    if (await findTheme(tx, slug)) throw nameTaken(name);
    const [known] = await tx.select({ themes: count() }).from(themes);
    if ((known?.themes ?? 0) >= MOST_THEMES) {
      throw new DomainError('conflict', `There are ${MOST_THEMES} themes already: delete one first.`);
    }
    const theme = { slug, name, polarity, phrases };
    const written = await tx.insert(themes).values(theme).onConflictDoNothing().returning({ id: themes.id });
    if (written.length === 0) throw nameTaken(name);
    await recordAudit(tx, viewer, { action: 'theme.add', subject: `theme:${slug}`, after: theme });
    return theme;
  });
}

export function nameTaken(name: string): DomainError {
  const message = `There is a theme called “${name}” already.`;
  return new DomainError('conflict', message, [{ path: 'name', message }]);
}
