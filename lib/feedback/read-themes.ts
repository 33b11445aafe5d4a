import { sumLatestThemes, sumThemes, type ThemeTally } from '@/db/queries/theme-tallies';
import { listThemes, type Theme } from '@/db/queries/themes';
import type { Viewer } from '@/lib/auth/viewer';
import { scoresOf, themeImpact } from '@/lib/domain/feedback/theme-impact';
import { narrowToTouchpoints } from './resolve-feedback';
import type { ThemeReading, ThemesAnswer, ThemesQuery } from './theme-schema';

/** Themes are not counted ahead by persona: as many of the latest comments are read instead. */
const SAMPLE = 10_000;

/** What the comments in the filter speak of, and what that goes with: the themes with counts, tone and impact. */
export async function readThemes(viewer: Viewer, query: ThemesQuery): Promise<ThemesAnswer> {
  const { db } = viewer;
  const [filter, themes] = await Promise.all([narrowToTouchpoints(viewer, query), listThemes(db)]);
  const { period, scope, applied } = filter;
  const sampled = scope.personas !== null;
  const tallies = sampled
    ? await sumLatestThemes(
        db,
        {
          ...scope,
          period,
          timezone: applied.timezone,
          themes: null,
          tones: null,
          verdicts: null,
          search: '',
          language: 'simple',
        },
        SAMPLE,
      )
    : await sumThemes(db, period, scope.touchpoints);
  const all = tallies.filter(({ themeId }) => themeId === null);
  const comments = sum(all, 'comments');
  return {
    filters: applied,
    comments,
    unscored: comments - sum(all, 'scored'),
    sampledUpTo: sampled && comments >= SAMPLE ? SAMPLE : null,
    themes: themes
      .map((theme) => readTheme(theme, tallies, all))
      .toSorted((one, other) => other.comments - one.comments),
  };
}

function readTheme(
  { id, slug, name, polarity }: Theme,
  tallies: readonly ThemeTally[],
  all: readonly ThemeTally[],
): ThemeReading {
  const themed = tallies.filter(({ themeId }) => themeId === id);
  const comments = sum(themed, 'comments');
  const scored = sum(themed, 'scored');
  const total = sum(all, 'comments');
  const byTouchpoint = new Map(themed.map((tally) => [tally.touchpointId, tally]));
  const { answered, ...impact } = themeImpact(
    all.map((tally) => ({ themed: scoresOf(byTouchpoint.get(tally.touchpointId)), all: scoresOf(tally) })),
  );
  return {
    slug,
    name,
    polarity,
    comments,
    share: percent(comments, total),
    scored,
    positiveShare: percent(sum(themed, 'positive'), scored),
    negativeShare: percent(sum(themed, 'negative'), scored),
    impact,
    answered,
  };
}

function sum(tallies: readonly ThemeTally[], field: 'comments' | 'scored' | 'positive' | 'negative'): number {
  return tallies.reduce((total, tally) => total + tally[field], 0);
}

/** Null: of nothing there is no share. */
function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
