import { readVerbatims } from '@/db/queries/read-verbatims';
import { canSearch, countVerbatims, pageVerbatims } from '@/db/queries/search-verbatims';
import { areVerbatimsStale } from '@/db/queries/verbatim-months';
import type { Viewer } from '@/lib/auth/viewer';
import type { NamedChoice } from '@/lib/filters/schema';
import { readCursor, writeCursor } from './feedback-cursor';
import { presentVerbatims } from './present-verbatim';
import { resolveFeedback } from './resolve-feedback';
import { COUNTED_UP_TO, type FeedbackPage, type FeedbackQuery } from './schema';

/** One page of the comments that fit, in the order asked for. Odd searches find nothing rather than fail. */
export async function listVerbatims(viewer: Viewer, query: FeedbackQuery): Promise<FeedbackPage> {
  const { db } = viewer;
  const after = query.cursor === null ? null : readCursor(query.sort, query.cursor);
  const { filter, themes, scope } = await resolveFeedback(viewer, query);
  const searchable = scope.search === '' || (await canSearch(db, scope.search, scope.language));
  const [count, stale] = await Promise.all([
    searchable ? countVerbatims(db, scope, COUNTED_UP_TO + 1) : 0,
    areVerbatimsStale(db),
  ]);
  const found = searchable
    ? await pageVerbatims(db, scope, {
        order: query.sort,
        after,
        most: query.pageSize + 1,
        few: count <= COUNTED_UP_TO,
      })
    : [];
  const page = found.slice(0, query.pageSize);
  const last = found.length > query.pageSize ? page.at(-1) : undefined;
  const rows = await readVerbatims(
    db,
    page.map(({ id }) => id),
    scope,
  );
  return {
    filters: filter.applied,
    currency: filter.directory.organisation.currency,
    offer: { touchpoints: filter.directory.touchpoints.map(choiceOf), themes: themes.map(choiceOf) },
    rows: presentVerbatims(viewer, rows, { directory: filter.directory, themes }),
    total: after === null ? { count: Math.min(count, COUNTED_UP_TO), more: count > COUNTED_UP_TO } : null,
    next: last === undefined ? null : writeCursor(query.sort, last),
    searchable,
    upToDate: !stale,
  };
}

function choiceOf({ slug, name }: NamedChoice): NamedChoice {
  return { slug, name };
}
