import { everyTouchpoint } from '@/db/queries/directory';
import type { VerbatimScope } from '@/db/queries/search-verbatims';
import { listThemes, readSearchLanguage, type Theme } from '@/db/queries/themes';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse, resolveFilter, unknownWords, type ResolvedFilter } from '@/lib/filters/resolve-filter';
import type { FeedbackExportQuery } from './schema';
import type { ThemesQuery } from './theme-schema';

export interface ResolvedFeedback {
  filter: ResolvedFilter;
  themes: Theme[];
  scope: VerbatimScope;
}

/** A question about comments understood against the store. Throws `invalid` for touchpoints and themes that do not exist. */
export async function resolveFeedback(viewer: Viewer, query: FeedbackExportQuery): Promise<ResolvedFeedback> {
  const [narrowed, themes, language] = await Promise.all([
    narrowToTouchpoints(viewer, query),
    listThemes(viewer.db),
    readSearchLanguage(viewer.db),
  ]);
  refuse(
    unknownWords(
      'theme',
      query.theme,
      themes.map(({ slug }) => slug),
    ),
  );
  const scope: VerbatimScope = {
    ...narrowed.scope,
    period: narrowed.period,
    timezone: narrowed.applied.timezone,
    themes: orAll(themes.filter(({ slug }) => query.theme.includes(slug)).map(({ id }) => id)),
    tones: orAll(query.sentiment),
    verdicts: orAll(query.verdict),
    search: query.search,
    language,
  };
  return { filter: narrowed, themes, scope };
}

/** The filter with the touchpoints that are named. */
export async function narrowToTouchpoints(viewer: Viewer, query: ThemesQuery): Promise<ResolvedFilter> {
  const filter = await resolveFilter(viewer, query);
  const every = everyTouchpoint(filter.directory);
  refuse(
    unknownWords(
      'touchpoint',
      query.touchpoint,
      every.map(({ slug }) => slug),
    ),
  );
  if (query.touchpoint.length === 0) return filter;
  const within = filter.scope.touchpoints;
  const touchpoints = every.filter(
    ({ id, slug }) => query.touchpoint.includes(slug) && within?.includes(id) !== false,
  );
  return { ...filter, touchpoints, scope: { ...filter.scope, touchpoints: touchpoints.map(({ id }) => id) } };
}

/** Nothing chosen is everything. */
function orAll<Choice>(chosen: readonly Choice[]): readonly Choice[] | null {
  return chosen.length === 0 ? null : chosen;
}
