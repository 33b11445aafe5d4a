import { createHash } from 'node:crypto';
import type { Db } from '@/db/client';
import { listThemes, readSearchLanguage } from '@/db/queries/themes';
import { themeMatcher } from '@/lib/domain/feedback/match-themes';
import { detectLanguage } from './detect-language';
import { scoreSentiment } from './score-sentiment';

/** How comments are read: what is laid out by another one is read anew. */
export interface Recipe {
  /** Of this dictionary, language and reader. */
  id: number;
  /** PostgreSQL's text-search configuration. */
  language: string;
  detect: (comment: string) => string | null;
  score: (comment: string, language: string | null) => number | null;
  match: (comment: string) => number[];
}

/** To be raised when comments are read differently: words, languages, the layout. */
const READER = 1;

export async function readRecipe(db: Db): Promise<Recipe> {
  const language = await readSearchLanguage(db);
  const themes = await listThemes(db);
  const words = themes
    .map(({ id, phrases }) => ({ id, phrases }))
    .toSorted((one, other) => one.id - other.id);
  const text = JSON.stringify([READER, language, words]);
  return {
    id: createHash('sha256').update(text).digest().readInt32BE(),
    language,
    detect: (comment) => detectLanguage(comment, language),
    // The words that are weighed are English ones.
    score: (comment, spoken) => (spoken === 'eng' ? scoreSentiment(comment) : null),
    match: themeMatcher(words),
  };
}
