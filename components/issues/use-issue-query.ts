'use client';

import { createMultiParser, useQueryStates } from 'nuqs';
import { ISSUE_FIELDS, readIssueQuery, type ReadQuery } from '@/components/filters/read-query';
import { ISSUES_PAGE_SIZE, issueParameters, type IssueQuery } from '@/lib/issues/schema';

/** Repeated parameters and a list in one say the same. */
const text = createMultiParser<string>({
  parse: (values) => values.join(','),
  serialize: (value) => [value],
});

export const QUEUE_VIEWS = ['list', 'board'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

const parsers = Object.fromEntries([...ISSUE_FIELDS, 'view'].map((field) => [field, text]));
const NOTHING = Object.fromEntries(ISSUE_FIELDS.map((field) => [field, null]));

export interface QueueAddress extends ReadQuery<IssueQuery> {
  view: QueueView;
  /** Another choice begins on its first page. Typing replaces the address instead of adding to the history. */
  narrow: (query: IssueQuery, history?: 'push' | 'replace') => void;
  turnTo: (page: number) => void;
  show: (view: QueueView) => void;
}

/** What the address asks of the queue, and how to change it. */
export function useIssueQuery(): QueueAddress {
  const [parameters, setParameters] = useQueryStates(parsers);
  const { query, faults } = readIssueQuery(parameters);
  const write = (next: IssueQuery, history: 'push' | 'replace') =>
    void setParameters({ ...NOTHING, ...pageParameters(next) }, { history });
  return {
    query,
    faults,
    view: parameters['view'] === 'board' ? 'board' : 'list',
    narrow: (next, history = 'push') => write({ ...next, page: 1 }, history),
    turnTo: (page) => write({ ...query, page }, 'push'),
    show: (view) => void setParameters({ view: view === 'board' ? view : null }, { history: 'push' }),
  };
}

function pageParameters(query: IssueQuery): Record<string, string> {
  const parameters = issueParameters(query);
  if (query.page !== 1) parameters['page'] = `${query.page}`;
  if (query.pageSize !== ISSUES_PAGE_SIZE) parameters['pageSize'] = `${query.pageSize}`;
  return parameters;
}
