import { eq, sql } from 'drizzle-orm';
import type { Polarity } from '@/lib/domain/vocabulary';
import type { Db } from '../client';
import { themes } from '../schema/feedback';

export interface Theme {
  id: number;
  slug: string;
  name: string;
  polarity: Polarity;
  phrases: string[];
}

const shown = {
  id: themes.id,
  slug: themes.slug,
  name: themes.name,
  polarity: themes.polarity,
  phrases: themes.phrases,
};

/** The dictionary, by name. */
export async function listThemes(db: Db): Promise<Theme[]> {
  return db.select(shown).from(themes).orderBy(themes.name, themes.slug);
}

export async function findTheme(db: Db, slug: string): Promise<Theme | null> {
  const [theme] = await db.select(shown).from(themes).where(eq(themes.slug, slug));
  return theme ?? null;
}

/** The language of searching: the organisation's, if this PostgreSQL knows it, else words as they are. */
export async function readSearchLanguage(db: Db): Promise<string> {
  const [row] = await db.execute<{ language: string }>(sql`
    select coalesce((select cfgname from pg_ts_config where cfgname = language limit 1), 'simple')::text as language from settings`);
  return row?.language ?? 'simple';
}
