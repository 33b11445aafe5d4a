import { readVerbatims } from '@/db/queries/read-verbatims';
import { canSearch, countVerbatims, pageVerbatims, type VerbatimPlace } from '@/db/queries/search-verbatims';
import type { Viewer } from '@/lib/auth/viewer';
import { may } from '@/lib/domain/permissions';
import { periodInName } from '@/lib/filters/period-in-name';
import { tabulate, type Column } from '@/lib/tables/table';
import { writeCsv } from '@/lib/tables/write-csv';
import { presentVerbatims } from './present-verbatim';
import { resolveFeedback } from './resolve-feedback';
import { COUNTED_UP_TO, type FeedbackExportQuery, type Verbatim } from './schema';

/** Some megabytes at a time, however many fit. */
const PAGE_ROWS = 2000;

/** All comments that fit, in their order, as CSV text in pieces. */
export async function exportFeedback(
  viewer: Viewer,
  query: FeedbackExportQuery,
): Promise<{ name: string; pieces: AsyncGenerator<string> }> {
  const { db } = viewer;
  const { filter, themes, scope } = await resolveFeedback(viewer, query);
  const searchable = scope.search === '' || (await canSearch(db, scope.search, scope.language));
  const few = (await countVerbatims(db, scope, COUNTED_UP_TO + 1)) <= COUNTED_UP_TO;
  // Few enough are sorted once.
  const most = few ? COUNTED_UP_TO : PAGE_ROWS;
  const columns = columnsFor(viewer);
  const unmarked = { ...scope, search: '' };
  async function* pieces(): AsyncGenerator<string> {
    yield writeCsv(tabulate(columns, []));
    if (!searchable) return;
    for (let after: VerbatimPlace | null = null; ;) {
      const places: VerbatimPlace[] = await pageVerbatims(db, scope, { order: query.sort, after, most, few });
      for (let from = 0; from < places.length; from += PAGE_ROWS) {
        const ids = places.slice(from, from + PAGE_ROWS).map(({ id }) => id);
        const rows = await readVerbatims(db, ids, unmarked);
        yield withoutHead(
          writeCsv(
            tabulate(columns, presentVerbatims(viewer, rows, { directory: filter.directory, themes })),
          ),
        );
      }
      after = places.at(-1) ?? null;
      if (few || places.length < most || after === null) return;
    }
  }
  return { name: `feedback-${periodInName(filter.applied)}.csv`, pieces: pieces() };
}

function columnsFor(viewer: Viewer): Column<Verbatim>[] {
  const known: Column<Verbatim>[] = [
    ['id', ({ id }) => id],
    ['occurred_at', ({ occurredAt }) => occurredAt],
    ['day', ({ day }) => day],
    ['journey', ({ journeyName }) => journeyName],
    ['stage', ({ stageName }) => stageName],
    ['touchpoint', ({ touchpoint }) => touchpoint],
    ['department', ({ departmentName }) => departmentName],
    ['persona', ({ persona }) => persona],
    ['comment', ({ comment }) => comment],
    ['verdict', ({ verdict }) => verdict],
    ['score', ({ score }) => score],
    ['tone', ({ tone }) => tone],
    ['sentiment', ({ sentiment }) => sentiment],
    ['sentiment_computed', ({ sentimentComputed }) => sentimentComputed],
    ['language', ({ language }) => language],
    ['themes', ({ themes }) => themes.map(({ slug }) => slug).join(' ')],
    ['mrr', ({ mrr }) => mrr],
  ];
  if (!may(viewer, 'customers.read')) return known;
  return known.concat([
    ['customer', ({ customer }) => customer?.externalId ?? null],
    ['customer_name', ({ customer }) => customer?.name ?? null],
    ['customer_email', ({ customer }) => customer?.email ?? null],
  ]);
}

/** Names of columns hold no line break. */
function withoutHead(csv: string): string {
  return csv.slice(csv.indexOf('\r\n') + 2);
}
