import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { asApiProblem, getJson } from '@/lib/http/client';
import {
  FEEDBACK_PAGE_SIZE,
  feedbackParameters,
  type FeedbackExportQuery,
  type FeedbackPage,
  type FeedbackQuery,
  type VerbatimAnswer,
} from './schema';
import {
  themesParameters,
  type ThemesAnswer,
  type ThemeInput,
  type ThemesQuery,
  type ThemeView,
} from './theme-schema';

const FEEDBACK = '/api/v1/feedback';

type FeedbackList = Omit<FeedbackQuery, 'cursor'>;

/** The comments that fit, page after page. */
export const feedbackOptions = (query: FeedbackList) => {
  const { pageSize } = query;
  const parameters = {
    ...feedbackParameters(query),
    ...(pageSize === FEEDBACK_PAGE_SIZE ? {} : { pageSize: `${pageSize}` }),
  };
  const first: string | null = null;
  return infiniteQueryOptions({
    queryKey: ['feedback', 'list', queryString(parameters)],
    queryFn: ({ pageParam, signal }) =>
      getJson<FeedbackPage>(
        `${FEEDBACK}${queryString({ ...parameters, ...(pageParam === null ? {} : { cursor: pageParam }) })}`,
        signal,
      ),
    initialPageParam: first,
    getNextPageParam: ({ next }: FeedbackPage): string | null => next,
    placeholderData: keepPreviousData,
  });
};

/** The themes of the comments in the filter, with their impact. */
export const themesOptions = (query: ThemesQuery) => {
  const search = queryString(themesParameters(query));
  return queryOptions({
    queryKey: ['feedback', 'themes', search],
    queryFn: ({ signal }) => getJson<ThemesAnswer>(`${FEEDBACK}/themes${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

export const verbatimOptions = (id: number) =>
  queryOptions({
    queryKey: ['feedback', 'one', id],
    queryFn: ({ signal }) => getJson<VerbatimAnswer>(`${FEEDBACK}/${id}`, signal),
  });

/** The organisation's dictionary. */
export const dictionaryOptions = () =>
  queryOptions({
    queryKey: ['feedback', 'dictionary'],
    queryFn: ({ signal }) => getJson<ThemeView[]>(`${FEEDBACK}/themes/dictionary`, signal),
  });

/** Where the comments that fit can be downloaded as CSV, all of them. */
export function feedbackExportHref(query: FeedbackExportQuery): string {
  return `${FEEDBACK}/export${queryString(feedbackParameters(query))}`;
}

/** The same for the themes. */
export function themesExportHref(query: ThemesQuery): string {
  return `${FEEDBACK}/themes/export${queryString(themesParameters(query))}`;
}

export function addTheme(input: ThemeInput): Promise<ThemeView | null> {
  return send('POST', `${FEEDBACK}/themes`, input);
}

export function changeTheme(slug: string, input: ThemeInput): Promise<ThemeView | null> {
  return send('POST', `${FEEDBACK}/themes/${slug}`, input);
}

export function deleteTheme(slug: string): Promise<ThemeView | null> {
  return send('DELETE', `${FEEDBACK}/themes/${slug}`);
}

async function send(method: 'POST' | 'DELETE', url: string, input?: ThemeInput): Promise<ThemeView | null> {
  const body = input && { body: JSON.stringify(input) };
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers, ...body });
  if (response.status === 204) return null;
  if (response.ok) return response.json();
  const problem: unknown = await response.json().catch(() => null);
  throw asApiProblem(response.status, problem, response.headers.get('x-request-id'));
}
