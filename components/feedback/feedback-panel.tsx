'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { AddressFaults } from '@/components/filters/address-faults';
import { FilterBar } from '@/components/filters/filter-bar';
import { withoutChoices } from '@/components/filters/filter-words';
import { PageHead } from '@/components/filters/page-head';
import { useFeedbackQuery } from '@/components/filters/use-filter';
import { LoadFailed } from '@/components/metrics/load-failed';
import { feedbackOptions } from '@/lib/feedback/client';
import type { FeedbackQuery } from '@/lib/feedback/schema';
import { filterChoicesOptions } from '@/lib/filters/client';
import { CommentsView } from './comments-view';
import classes from './feedback-panel.module.css';
import { FeedbackSkeleton } from './feedback-skeleton';
import { ThemesView } from './themes-view';
import { ViewSwitch, VIEWS } from './view-switch';

const NOTHING_MORE = { touchpoint: [], theme: [], sentiment: [], verdict: [], search: '' };

interface FeedbackPanelProps {
  mayImport: boolean;
  mayManage: boolean;
}

/** What customers say in their own words, and what they speak of, for what the address asks for. */
export function FeedbackPanel({ mayImport, mayManage }: FeedbackPanelProps) {
  const { query, faults, setQuery } = useFeedbackQuery();
  const [view, setView] = useQueryState('view', parseAsStringLiteral(VIEWS).withDefault('comments'));
  const choices = useQuery(filterChoicesOptions());
  const pages = useInfiniteQuery(feedbackOptions(query));
  const { data, error, refetch } = pages;
  const narrow = (narrowed: FeedbackQuery, history?: 'push' | 'replace') => setQuery(narrowed, history);
  const clear = () => narrow({ ...withoutChoices(query), ...NOTHING_MORE });
  const [first] = data?.pages ?? [];
  return (
    <div className={classes['panel']}>
      <PageHead title="Feedback" applied={first?.filters ?? (error && null)} comparing={false}>
        <FilterBar
          filter={query}
          choices={choices.data}
          comparing={false}
          onChange={narrow}
          onClear={clear}
        />
        <AddressFaults faults={faults} />
      </PageHead>
      <ViewSwitch view={view} onChange={(chosen) => void setView(chosen)} />
      {view === 'themes' ? (
        <ThemesView query={query} mayManage={mayManage} onClear={clear} />
      ) : (
        <>
          {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} onClear={clear} />}
          {first === undefined && error === null && <FeedbackSkeleton />}
          {first !== undefined && (
            <CommentsView
              query={query}
              pages={pages}
              choices={choices.data}
              mayImport={mayImport}
              onChange={narrow}
              onClear={clear}
            />
          )}
        </>
      )}
    </div>
  );
}
