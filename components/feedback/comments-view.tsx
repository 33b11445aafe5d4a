import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { FeedbackPage, FeedbackQuery } from '@/lib/feedback/schema';
import type { FilterChoices } from '@/lib/filters/schema';
import { themeHref } from './feedback-href';
import classes from './feedback-panel.module.css';
import { FeedbackToolbar } from './feedback-toolbar';
import { NoComments } from './no-comments';
import { VerbatimList } from './verbatim-list';

interface CommentsViewProps {
  query: FeedbackQuery;
  pages: UseInfiniteQueryResult<InfiniteData<FeedbackPage>>;
  choices: FilterChoices | undefined;
  mayImport: boolean;
  onChange: (query: FeedbackQuery, history?: 'replace') => void;
  onClear: () => void;
}

/** The comments that fit, page after page. */
export function CommentsView({ query, pages, choices, mayImport, onChange, onClear }: CommentsViewProps) {
  const { data, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const [first] = data?.pages ?? [];
  if (first === undefined) return null;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section aria-label="What customers say" aria-busy={isPlaceholderData} className={classes['list']}>
      <FeedbackToolbar query={query} page={first} onChange={onChange} />
      {rows.length === 0 ? (
        <NoComments
          query={query}
          searchable={first.searchable}
          upToDate={first.upToDate}
          choices={choices}
          mayImport={mayImport}
          onClear={onClear}
        />
      ) : (
        <VerbatimList rows={rows} currency={first.currency} themeHref={(slug) => themeHref(query, slug)} />
      )}
      {hasNextPage && (
        <div className={classes['more']}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more comments
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <p className={classes['note']}>
          {first.upToDate ? '' : 'Comments that have just come in are still being read. '}
          The tone of a comment that came without one is computed from its English words and stands only here:
          it is not mixed into the figures of sentiment, which are of what sources supply.
        </p>
      )}
    </section>
  );
}
