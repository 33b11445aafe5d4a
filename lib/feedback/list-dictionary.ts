import { listThemes, type Theme } from '@/db/queries/themes';
import type { Viewer } from '@/lib/auth/viewer';
import type { ThemeView } from './theme-schema';

/** The themes of the organisation with their words, by name. */
export async function listDictionary({ db }: Viewer): Promise<ThemeView[]> {
  return (await listThemes(db)).map(viewOf);
}

export function viewOf({ slug, name, polarity, phrases }: Omit<Theme, 'id'>): ThemeView {
  return { slug, name, polarity, phrases };
}
