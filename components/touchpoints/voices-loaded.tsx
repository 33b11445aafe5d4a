import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { themeHref } from '@/components/feedback/feedback-href';
import { ThemeTable } from '@/components/feedback/theme-table';
import { VerbatimList } from '@/components/feedback/verbatim-list';
import { LoadFailed } from '@/components/metrics/load-failed';
import { feedbackOptions, themesOptions } from '@/lib/feedback/client';
import type { FeedbackQuery } from '@/lib/feedback/schema';
import classes from './voices.module.css';

/** Most spoken of first; the others are on the page of comments. */
const MOST_THEMES = 6;

export function VoicesLoaded({ query }: { query: FeedbackQuery }) {
  const { period, from, to, compare, journey, persona, channel, department, touchpoint } = query;
  const themes = useQuery(
    themesOptions({ period, from, to, compare, journey, persona, channel, department, touchpoint }),
  );
  const comments = useInfiniteQuery(feedbackOptions(query));
  const error = themes.error ?? comments.error;
  if (error !== null) {
    const retry = () => void Promise.all([themes.refetch(), comments.refetch()]);
    return <LoadFailed error={error} onRetry={retry} />;
  }
  const [page] = comments.data?.pages ?? [];
  if (themes.data === undefined || page === undefined) return <Skeleton height={400} />;
  const spokenOf = themes.data.themes.filter((theme) => theme.comments > 0).slice(0, MOST_THEMES);
  if (page.rows.length === 0) {
    return (
      <p className={classes['empty']}>
        {page.upToDate
          ? 'Nobody commented in these days.'
          : 'The comments that have come in are still being read.'}
      </p>
    );
  }
  return (
    <div className={classes['voices']}>
      {spokenOf.length > 0 && <ThemeTable rows={spokenOf} themeHref={(slug) => themeHref(query, slug)} />}
      <VerbatimList rows={page.rows} currency={page.currency} themeHref={(slug) => themeHref(query, slug)} />
    </div>
  );
}
