import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiProblem, getJson, send } from '@/lib/http/client';
import type {
  ActionChange,
  Assignment,
  Cause,
  Deadline,
  Dismissal,
  HandOver,
  IssueChange,
  Link,
  Merger,
  NewAction,
  NewComment,
  Resolution,
  VersionOnly,
  WithReason,
} from './change-schema';
import type { AffectedPage, IssueDetail } from './detail-schema';

type Changing<Body> = (number: number, body: Body) => Promise<IssueDetail>;

const pathOf = (number: number) => `/api/v1/issues/${number}`;

/** Every answer about one issue is kept under this; a change answers the issue as it is now: put it under `issueOptions(number).queryKey`. */
export const issueKey = (number: number) => ['issue', number] as const;

export const issueOptions = (number: number) =>
  queryOptions({
    queryKey: [...issueKey(number), 'detail'],
    queryFn: ({ signal }) => getJson<IssueDetail>(pathOf(number), signal),
  });

/** For those who may read who the customers are: `may.readCustomers`. */
export const affectedCustomersOptions = (number: number, page = 1) =>
  queryOptions({
    queryKey: [...issueKey(number), 'customers', page],
    queryFn: ({ signal }) =>
      getJson<AffectedPage>(`${pathOf(number)}/customers${page === 1 ? '' : `?page=${page}`}`, signal),
    placeholderData: keepPreviousData,
  });

/** The issue as somebody else has changed it meanwhile, where that is why a change was refused; otherwise null. */
export function newerIssue(error: unknown): IssueDetail | null {
  return error instanceof ApiProblem && isIssue(error.current) ? error.current : null;
}

/** Title, severity. */
export const changeIssue: Changing<IssueChange> = changing('POST', '');
export const acknowledgeIssue: Changing<VersionOnly> = changing('POST', '/acknowledgement');
export const startIssue: Changing<VersionOnly> = changing('POST', '/work');
export const declareFix: Changing<Resolution> = changing('POST', '/resolution');
export const withdrawFix: Changing<WithReason> = changing('DELETE', '/resolution');
export const dismissIssue: Changing<Dismissal> = changing('POST', '/dismissal');
export const reopenIssue: Changing<WithReason> = changing('POST', '/reopening');
export const mergeIssue: Changing<Merger> = changing('POST', '/merger');
export const assignIssue: Changing<Assignment> = changing('POST', '/assignment');
export const setDeadline: Changing<Deadline> = changing('POST', '/deadline');
export const nameCause: Changing<Cause> = changing('POST', '/cause');
export const offerHandOver: Changing<HandOver> = changing('POST', '/hand-over');
export const declineHandOver: Changing<WithReason> = changing('DELETE', '/hand-over');
export const acceptHandOver: Changing<VersionOnly> = changing('POST', '/hand-over/acceptance');
export const planAction: Changing<NewAction> = changing('POST', '/actions');
export const commentOnIssue: Changing<NewComment> = changing('POST', '/comments');
export const watchIssue: Changing<void> = changing('POST', '/watch');
export const unwatchIssue: Changing<void> = changing('DELETE', '/watch');
export const linkIssue: Changing<Link> = changing('POST', '/links');
export const unlinkIssue: Changing<Link> = changing('DELETE', '/links');

/** Words, owner, day; done or not. */
export function changeAction(number: number, id: number, change: ActionChange): Promise<IssueDetail> {
  return changing('POST', `/actions/${id}`)(number, change);
}

export function removeAction(number: number, id: number, version: VersionOnly): Promise<IssueDetail> {
  return changing('DELETE', `/actions/${id}`)(number, version);
}

/** A change of one issue, which answers the issue as it is now. */
function changing(method: 'POST' | 'DELETE', noun: string): Changing<unknown> {
  return async (number, body) => (await send(method, `${pathOf(number)}${noun}`, body)).json();
}

function isIssue(value: unknown): value is IssueDetail {
  return typeof value === 'object' && value !== null && 'number' in value && 'version' in value;
}
