import * as z from 'zod/mini';
import type { Day } from '@/lib/domain/day';
import type { Named, Person } from '@/lib/domain/issues/facts';
import {
  ISSUE_STATES,
  MEASURES,
  OPEN_STATES,
  SEVERITY_LEVELS,
  type FixVerdict,
  type IssueState,
  type Measure,
  type Origin,
  type SeverityLevel,
} from '@/lib/domain/issues/vocabulary';
import { choiceOf, choices, choicesOf, knownOnly, unlessBlank } from '@/lib/filters/schema';
import { whole } from './fields';

/** What the queue can be sorted by; with a minus sign in front, the other way round. */
export const ISSUE_SORTS = ['severity', 'number', 'due', 'raised', 'updated', 'state', 'department'] as const;
export type IssueSort = (typeof ISSUE_SORTS)[number];
export type IssueOrder = IssueSort | `-${IssueSort}`;
const ORDERS: readonly IssueOrder[] = ISSUE_SORTS.flatMap((sort) => [sort, `-${sort}` as const]);

const DEFAULT_ORDER: IssueOrder = '-severity';

export const ISSUES_PAGE_SIZE = 50;
const LARGEST_PAGE = 200;
const LONGEST_SEARCH = 200;

const queueShape = {
  state: choicesOf(ISSUE_STATES),
  /** Slugs of departments; either owner of a hand-off counts. */
  department: choices(),
  severity: choicesOf(SEVERITY_LEVELS),
  measure: choicesOf(MEASURES),
  touchpoint: choices(),
  stage: choices(),
  persona: choices(),
  partner: choices(),
  /** `me`, `nobody`, or ids of users. */
  assignee: choices(),
  due: choiceOf(['overdue', 'soon', 'none']),
  origin: choiceOf(['flag', 'hand']),
  /** Reopened at least once. */
  reopened: choiceOf(['yes']),
  /** Only those that the viewer watches. */
  watched: choiceOf(['yes']),
  search: unlessBlank(
    z.string().check(z.trim(), z.maxLength(LONGEST_SEARCH, `has more than ${LONGEST_SEARCH} letters`)),
  ),
  sort: choiceOf(ORDERS),
};
type QueueInput = z.output<z.ZodMiniObject<typeof queueShape>>;

function withQueueDefaults(input: QueueInput) {
  const { state, search, sort, due, origin, reopened, watched } = input;
  return {
    ...input,
    /** Without a choice, everything that is not over. */
    state: state.length > 0 ? state : [...OPEN_STATES],
    search: search ?? '',
    sort: sort ?? DEFAULT_ORDER,
    due: due ?? null,
    origin: origin ?? null,
    reopened: reopened === 'yes',
    watched: watched === 'yes',
  };
}

export const issueExportQuery = z.pipe(
  knownOnly(queueShape),
  z.transform((input: QueueInput) => withQueueDefaults(input)),
);
export type IssueExportQuery = z.output<typeof issueExportQuery>;

const pageShape = {
  ...queueShape,
  page: unlessBlank(whole(100_000)),
  pageSize: unlessBlank(whole(LARGEST_PAGE)),
};
export const issueQuery = z.pipe(
  knownOnly(pageShape),
  z.transform(({ page, pageSize, ...input }: z.output<z.ZodMiniObject<typeof pageShape>>) => ({
    ...withQueueDefaults(input),
    page: page ?? 1,
    pageSize: pageSize ?? ISSUES_PAGE_SIZE,
  })),
);
export type IssueQuery = z.output<typeof issueQuery>;

/** The parameters that a queue takes in the URL: defaults left out, so that equal queues have equal strings. */
export function issueParameters(query: IssueExportQuery): Record<string, string> {
  const { state, search, sort, due, origin, reopened, watched } = query;
  const lists = { ...query, state: isDefault(state) ? [] : state };
  const parameters: Record<string, string> = {};
  for (const name of LISTS) if (lists[name].length > 0) parameters[name] = lists[name].join(',');
  return {
    ...parameters,
    ...(search !== '' && { search }),
    ...(sort !== DEFAULT_ORDER && { sort }),
    ...(due !== null && { due }),
    ...(origin !== null && { origin }),
    ...(reopened && { reopened: 'yes' }),
    ...(watched && { watched: 'yes' }),
  };
}

const LISTS = [
  'state',
  'department',
  'severity',
  'measure',
  'touchpoint',
  'stage',
  'persona',
  'partner',
  'assignee',
] as const;

function isDefault(states: readonly IssueState[]): boolean {
  return states.length === OPEN_STATES.length && OPEN_STATES.every((state) => states.includes(state));
}

export type { Named, Person };

/** An issue in the queue. Instants are ISO 8601. */
export interface IssueRow {
  number: number;
  title: string;
  origin: Origin;
  state: IssueState;
  version: number;
  measure: Measure;
  touchpoint: Named;
  /** Of a hand-off. */
  fromTouchpoint: Named | null;
  stage: Named;
  persona: Named | null;
  partner: Named | null;
  /** Acts next. */
  department: Named;
  otherDepartment: Named | null;
  /** Offered to this department, whose head has yet to accept. */
  offeredTo: Named | null;
  assignee: Person | null;
  severity: number;
  severityLevel: SeverityLevel;
  dueAt: string | null;
  overdue: boolean;
  raisedAt: string;
  updatedAt: string;
  fixLiveOn: Day | null;
  fixVerdict: FixVerdict | null;
  reopened: number;
}

export interface IssuePage {
  issues: IssueRow[];
  total: number;
  page: number;
  pageSize: number;
  /** Open and overdue issues that fit the other filters, by department that acts next. */
  departments: (Named & { open: number; overdue: number })[];
}

export interface SavedView {
  id: number;
  name: string;
  query: string;
}
