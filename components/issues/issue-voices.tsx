'use client';

import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Frame } from '@/components/charts/frame';
import { WhenVisible } from '@/components/charts/when-visible';
import { VerbatimList } from '@/components/feedback/verbatim-list';
import { LoadFailed } from '@/components/metrics/load-failed';
import { feedbackOptions } from '@/lib/feedback/client';
import { feedbackParameters, feedbackQuery, type FeedbackQuery } from '@/lib/feedback/schema';
import { queryString } from '@/lib/filters/schema';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import classes from './evidence.module.css';
import work from './work.module.css';

/** A taste; the rest is a click away. */
const COMMENTS = '3';
const HEIGHT = 360;

/** What customers said at the touchpoint in the days of the evidence. */
export function IssueVoices({ issue }: { issue: IssueDetail }) {
  const { touchpoint, events } = issue;
  const query = feedbackOf(issue);
  const from = events.find(({ facts }) => facts.verbatim !== undefined)?.facts.verbatim;
  return (
    <Frame
      title="In customers’ words"
      anchor="voices"
      about={`What customers said of ${touchpoint.name}${issue.evidence.length === 0 ? '' : ' in the days of the evidence'}, those who were unhappy.`}
    >
      <WhenVisible height={HEIGHT}>{() => <Comments query={query} />}</WhenVisible>
      <div className={classes['more']}>
        <Link href={`/feedback${queryString(feedbackParameters(query))}`} prefetch={false}>
          All comments on {touchpoint.name}
        </Link>
        {from !== undefined && (
          <Link href={`/feedback/${from}`} prefetch={false}>
            The comment that it was raised from
          </Link>
        )}
      </div>
    </Frame>
  );
}

function Comments({ query }: { query: FeedbackQuery }) {
  const { data, error, refetch } = useInfiniteQuery(feedbackOptions(query));
  const [page] = data?.pages ?? [];
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (page === undefined) return <Skeleton height={HEIGHT} />;
  if (page.rows.length === 0) {
    return <p className={work['quiet']}>Nobody who was unhappy left a comment in these days.</p>;
  }
  return <VerbatimList rows={page.rows} currency={page.currency} />;
}

function feedbackOf({ touchpoint, persona, evidence }: IssueDetail): FeedbackQuery {
  const days = evidence.map(({ from, to }) => ({ from, to }));
  const from = days.map((each) => each.from).toSorted()[0];
  const to = days
    .map((each) => each.to)
    .toSorted()
    .at(-1);
  return feedbackQuery.parse({
    touchpoint: touchpoint.slug,
    verdict: 'bad',
    pageSize: COMMENTS,
    ...(persona === null ? {} : { persona: persona.slug }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
  });
}
