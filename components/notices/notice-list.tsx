'use client';

import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { LocalTime } from '@/components/imports/local-time';
import { Pages } from '@/components/imports/pages';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { EmptyState } from '@/components/metrics/empty-state';
import { NOTICE_KINDS } from '@/lib/domain/issues/vocabulary';
import { KIND_WORDS } from '@/lib/domain/notices/words';
import { queryString } from '@/lib/filters/schema';
import { markAllRead, markRead, NOTICES_KEY, noticeParameters, noticesOptions } from '@/lib/notices/client';
import type { Notice, NoticeQuery } from '@/lib/notices/schema';
import classes from './notices.module.css';

/** What the viewer was told, the unread first. */
export function NoticeList({ query }: { query: NoticeQuery }) {
  const { data, error, refetch } = useQuery(noticesOptions(query));
  const queries = useQueryClient();
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: NOTICES_KEY }) };
  const one = useMutation({ mutationFn: markRead, ...settled });
  const all = useMutation({ mutationFn: markAllRead, ...settled });
  if (data === undefined) {
    return error === null ? (
      <output>Reading your notices …</output>
    ) : (
      <ProblemNotice title="Your notices could not be read" problem={error} onRetry={() => void refetch()} />
    );
  }
  const newest = Math.max(0, ...data.notices.map(({ id }) => id));
  const failed = one.error ?? all.error;
  return (
    <>
      <div className={classes['ways']}>
        <NoticeFilters query={query} />
        {data.unread > 0 && newest > 0 && (
          <Button variant="default" size="xs" loading={all.isPending} onClick={() => all.mutate(newest)}>
            Mark all as read
          </Button>
        )}
      </div>
      {failed !== null && <ProblemNotice title="It could not be marked as read" problem={failed} />}
      {data.notices.length === 0 ? (
        <None narrowed={query.unread || query.kind.length > 0} />
      ) : (
        <ul className={classes['list']} aria-label="Notices, the unread first">
          {data.notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} onRead={() => one.mutate(notice.id)} />
          ))}
        </ul>
      )}
      <Pages
        path="/notices"
        search={noticeParameters({ ...query, page: 1 })}
        of="notices"
        page={data.page}
        pageSize={data.pageSize}
        total={data.total}
      />
    </>
  );
}

function NoticeItem({
  notice: { kind, issue, text, at, readAt },
  onRead,
}: {
  notice: Notice;
  onRead: () => void;
}) {
  const unread = readAt === null;
  return (
    <li className={classes['notice']} data-unread={unread || undefined}>
      <div className={classes['words']}>
        {issue === null ? (
          text
        ) : (
          <Link href={`/issues/${issue}`} {...(unread && { onClick: onRead })}>
            {text}
          </Link>
        )}
        <span className={classes['about']}>
          {unread && 'Unread · '}
          {KIND_WORDS[kind].name} · <LocalTime instant={at} />
        </span>
      </div>
      {unread && (
        <Button variant="subtle" size="compact-sm" onClick={onRead} aria-label={`Mark as read: ${text}`}>
          Mark as read
        </Button>
      )}
    </li>
  );
}

function NoticeFilters({ query }: { query: NoticeQuery }) {
  const router = useRouter();
  const show = (change: Partial<NoticeQuery>) =>
    router.push(`/notices${queryString(noticeParameters({ ...query, page: 1, ...change }))}`);
  return (
    <>
      <label className={classes['field']}>
        Show
        <select
          className={classes['select']}
          value={query.unread ? 'unread' : 'all'}
          onChange={({ currentTarget }) => show({ unread: currentTarget.value === 'unread' })}
        >
          <option value="all">All</option>
          <option value="unread">Unread only</option>
        </select>
      </label>
      <label className={classes['field']}>
        Kind
        <select
          className={classes['select']}
          value={query.kind[0] ?? ''}
          onChange={({ currentTarget }) =>
            show({ kind: NOTICE_KINDS.filter((kind) => kind === currentTarget.value) })
          }
        >
          <option value="">Every kind</option>
          {NOTICE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind].name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function None({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState title="Nothing fits" text="None of your notices is of this kind.">
      <Link href="/notices">Show all</Link>
    </EmptyState>
  ) : (
    <EmptyState
      title="No notices yet"
      text="You are told here when an issue is yours, when somebody mentions you, and how fixes end."
    />
  );
}
