import * as z from 'zod/mini';
import type { Change } from '@/lib/domain/reading';
import { POLARITIES, type Polarity } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  filterParameters,
  knownOnly,
  withDefaults,
  type AppliedFilter,
} from '@/lib/filters/schema';
import { narrowingShape } from './schema';

export const themesQuery = z.pipe(
  knownOnly(narrowingShape).check(checkPeriod),
  z.transform(({ touchpoint, ...filter }: z.output<z.ZodMiniObject<typeof narrowingShape>>) => ({
    ...withDefaults(filter),
    touchpoint,
  })),
);

export type ThemesQuery = z.output<typeof themesQuery>;

/** A theme over the comments in the filter. Shares are 0–100. */
export interface ThemeReading {
  slug: string;
  name: string;
  polarity: Polarity;
  comments: number;
  /** Of all comments in the filter. */
  share: number | null;
  /** Comments with a sentiment, which the two shares are of. */
  scored: number;
  positiveShare: number | null;
  negativeShare: number | null;
  /** Score of comments with the theme less that of those without, in points, touchpoint by touchpoint. */
  impact: Change;
  /** Scores with the theme that the impact rests on. */
  answered: number;
}

export interface ThemesAnswer {
  filters: AppliedFilter;
  /** Comments in the filter. */
  comments: number;
  /** Those without a sentiment: no opinion, or another language. */
  unscored: number;
  /** Where a persona is chosen only the latest so many comments are read; null: all. */
  sampledUpTo: number | null;
  /** The most frequent first; those that nobody speaks of last. */
  themes: ThemeReading[];
}

/** A theme as an admin edits it. */
export interface ThemeView {
  slug: string;
  name: string;
  polarity: Polarity;
  phrases: string[];
}

/** The parameters of the themes in the URL. */
export function themesParameters(query: ThemesQuery): Record<string, string> {
  const parameters = filterParameters(query);
  if (query.touchpoint.length > 0) parameters['touchpoint'] = query.touchpoint.join(',');
  return parameters;
}

const MOST_PHRASES = 500;
const LONGEST_PHRASE = 80;

const phrase = z.string('must be a word or a phrase').check(
  z.trim(),
  z.toLowerCase(),
  z.maxLength(LONGEST_PHRASE, `has more than ${LONGEST_PHRASE} letters`),
  z.refine((text) => /[\p{L}\p{N}]/u.test(text), 'must hold a letter or a digit'),
  z.refine((text) => !/\*(?!\s|$)|(?:^|\s)\*/u.test(text), 'may hold * only at the end of a word'),
  z.refine((text) => !/[\0\p{Cs}]/u.test(text), 'holds a character that cannot be stored'),
);

/** A theme as it is written down: no phrase twice. */
export const themeInput = z.strictObject({
  name: z.string('is missing').check(
    z.trim(),
    z.minLength(1, 'is missing'),
    z.maxLength(80, 'has more than 80 letters'),
    z.refine((text) => !/[\0\p{Cs}]/u.test(text), 'holds a character that cannot be stored'),
  ),
  polarity: z.enum(POLARITIES, { error: 'must be positive, negative or either' }),
  phrases: z.pipe(
    z
      .array(phrase, 'must be a list of words and phrases')
      .check(
        z.minLength(1, 'needs at least one word'),
        z.maxLength(MOST_PHRASES, `holds more than ${MOST_PHRASES}`),
      ),
    z.transform((phrases: string[]) => [...new Set(phrases)]),
  ),
});

export const themeParams = z.object({ slug: z.string().check(z.maxLength(80, 'is not a theme')) });

export type ThemeInput = z.output<typeof themeInput>;
