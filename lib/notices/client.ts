import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { getJson, send } from '@/lib/http/client';
import type { ChoiceChange, Choices, NoticeCount, NoticePage, NoticeQuery } from './schema';

const NOTICES = '/api/v1/notices';
const COUNTED_EVERY_MILLISECONDS = 30_000;

/** Every answer about notices is kept under this. */
export const NOTICES_KEY = ['notices'] as const;

export function noticeParameters({ unread, kind, page }: NoticeQuery): Record<string, string> {
  return {
    ...(unread ? { show: 'unread' } : {}),
    ...(kind.length > 0 ? { kind: kind.join(',') } : {}),
    ...(page === 1 ? {} : { page: `${page}` }),
  };
}

export const noticesOptions = (query: NoticeQuery) => {
  const search = queryString(noticeParameters(query));
  return queryOptions({
    queryKey: [...NOTICES_KEY, 'list', search],
    queryFn: ({ signal }) => getJson<NoticePage>(`${NOTICES}${search}`, signal),
    placeholderData: keepPreviousData,
    // Someone who comes back to the page came for what is new.
    staleTime: COUNTED_EVERY_MILLISECONDS,
  });
};

export const noticeCountOptions = () =>
  queryOptions({
    queryKey: [...NOTICES_KEY, 'count'],
    queryFn: ({ signal }) => getJson<NoticeCount>(`${NOTICES}/count`, signal),
    refetchInterval: COUNTED_EVERY_MILLISECONDS,
  });

export const choicesOptions = () =>
  queryOptions({
    queryKey: [...NOTICES_KEY, 'choices'],
    queryFn: ({ signal }) => getJson<Choices>(`${NOTICES}/choices`, signal),
  });

export async function markRead(id: number): Promise<void> {
  await send('POST', `${NOTICES}/${id}/read`);
}

export async function markAllRead(upTo: number): Promise<void> {
  await send('POST', `${NOTICES}/read`, { upTo });
}

export async function writeChoice(change: ChoiceChange): Promise<Choices> {
  return (await send('POST', `${NOTICES}/choices`, change)).json();
}
