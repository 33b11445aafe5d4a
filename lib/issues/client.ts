import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryString } from '@/lib/filters/schema';
import { getJson, send } from '@/lib/http/client';
import type { BulkChange, BulkOutcome, NewIssue, NewView } from './change-schema';
import type { IssueChoices, IssueDetail } from './detail-schema';
import {
  ISSUES_PAGE_SIZE,
  issueParameters,
  type IssueExportQuery,
  type IssuePage,
  type IssueQuery,
  type SavedView,
} from './schema';

const ISSUES = '/api/v1/issues';

/** Every page of the queue is kept under this: invalidate it after a change. */
export const ISSUES_KEY = ['issues'] as const;
const VIEWS_KEY = ['issue-views'] as const;

export const issuesOptions = (query: IssueQuery) => {
  const { page, pageSize } = query;
  const search = queryString({
    ...issueParameters(query),
    ...(page === 1 ? {} : { page: `${page}` }),
    ...(pageSize === ISSUES_PAGE_SIZE ? {} : { pageSize: `${pageSize}` }),
  });
  return queryOptions({
    queryKey: [...ISSUES_KEY, search],
    queryFn: ({ signal }) => getJson<IssuePage>(`${ISSUES}${search}`, signal),
    placeholderData: keepPreviousData,
  });
};

/** Who and what can be chosen when issues are worked on. */
export const issueChoicesOptions = () =>
  queryOptions({
    queryKey: ['issue-choices'],
    queryFn: ({ signal }) => getJson<IssueChoices>(`${ISSUES}/choices`, signal),
  });

/** The viewer’s own views of the queue. */
export const issueViewsOptions = () =>
  queryOptions({
    queryKey: VIEWS_KEY,
    queryFn: ({ signal }) => getJson<SavedView[]>(`${ISSUES}/views`, signal),
  });

/** Where the queue can be downloaded as CSV, all pages of it. */
export function issueExportHref(query: IssueExportQuery): string {
  return `${ISSUES}/export${queryString(issueParameters(query))}`;
}

export async function raiseIssue(issue: NewIssue): Promise<IssueDetail> {
  return (await send('POST', ISSUES, issue)).json();
}

/** Each issue on its own: what cannot be changed says why, and holds back no other. */
export async function changeIssues(change: BulkChange): Promise<BulkOutcome> {
  return (await send('POST', `${ISSUES}/bulk`, change)).json();
}

/** Keeps a view under a name; one of the same name is replaced. */
export async function saveView(view: NewView): Promise<SavedView> {
  return (await send('POST', `${ISSUES}/views`, view)).json();
}

export async function deleteView(id: number): Promise<void> {
  await send('DELETE', `${ISSUES}/views/${id}`);
}
