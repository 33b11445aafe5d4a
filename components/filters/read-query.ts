import { config, parse, safeParse, type $ZodType } from 'zod/v4/core';
import { feedbackQuery, type FeedbackQuery } from '@/lib/feedback/schema';
import { filterQuery, type Filter } from '@/lib/filters/schema';
import { issueQuery, type IssueQuery } from '@/lib/issues/schema';
import { journeyMapQuery, type JourneyMapQuery } from '@/lib/maps/schema';
import { touchpointDetailQuery, type TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { touchpointQuery, type TouchpointQuery } from '@/lib/touchpoints/schema';

// Schemas would otherwise try to compile themselves, which the content-security policy forbids and reports.
config({ jitless: true });

/** The parameters of an address, as Next or the browser gives them. */
export type Parameters = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** What an address asks for, as far as it can be read, and what about it cannot. */
export interface ReadQuery<Query> {
  query: Query;
  faults: string[];
}

export const FILTER_FIELDS = [
  'period',
  'from',
  'to',
  'compare',
  'journey',
  'persona',
  'channel',
  'department',
] as const;
/** A map is of one journey, which its path names. */
export const MAP_FIELDS = [...FILTER_FIELDS.filter((field) => field !== 'journey'), 'against'] as const;
export const LIST_FIELDS = [
  ...FILTER_FIELDS,
  'stage',
  'search',
  'sort',
  'below',
  'page',
  'pageSize',
] as const;

export const DETAIL_FIELDS = ['period', 'from', 'to', 'compare', 'persona', 'grain'] as const;

const FEEDBACK_FIELDS = [
  ...FILTER_FIELDS,
  'touchpoint',
  'theme',
  'sentiment',
  'verdict',
  'search',
  'sort',
  'pageSize',
] as const;

export const ISSUE_FIELDS = [
  'state',
  'department',
  'severity',
  'measure',
  'touchpoint',
  'stage',
  'persona',
  'partner',
  'assignee',
  'due',
  'origin',
  'reopened',
  'watched',
  'search',
  'sort',
  'page',
  'pageSize',
] as const;

/** A period is one thing in three parameters: when one of them is wrong, so is the rest. */
const PERIOD_FIELDS: readonly string[] = ['period', 'from', 'to'];

export function readFilter(parameters: Parameters): ReadQuery<Filter> {
  return readQuery(filterQuery, FILTER_FIELDS, parameters);
}

export function readTouchpointQuery(parameters: Parameters): ReadQuery<TouchpointQuery> {
  return readQuery(touchpointQuery, LIST_FIELDS, parameters);
}

export function readMapQuery(parameters: Parameters): ReadQuery<JourneyMapQuery> {
  return readQuery(journeyMapQuery, MAP_FIELDS, parameters);
}

export function readTouchpointDetailQuery(parameters: Parameters): ReadQuery<TouchpointDetailQuery> {
  return readQuery(touchpointDetailQuery, DETAIL_FIELDS, parameters);
}

export function readFeedbackQuery(parameters: Parameters): ReadQuery<FeedbackQuery> {
  return readQuery(feedbackQuery, FEEDBACK_FIELDS, parameters);
}

export function readIssueQuery(parameters: Parameters): ReadQuery<IssueQuery> {
  return readQuery(issueQuery, ISSUE_FIELDS, parameters);
}

/** A page never fails over its address: what cannot be read is left out and named. Parameters of others are none of ours. */
function readQuery<Query>(
  schema: $ZodType<Query>,
  fields: readonly string[],
  parameters: Parameters,
): ReadQuery<Query> {
  const known = Object.fromEntries(
    fields.flatMap((field) => (parameters[field] ? [[field, parameters[field]]] : [])),
  );
  const read = safeParse(schema, known);
  if (read.success) return { query: read.data, faults: [] };
  const faulty = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const dropped = PERIOD_FIELDS.some((field) => faulty.has(field))
    ? new Set([...faulty, ...PERIOD_FIELDS])
    : faulty;
  const readable = Object.entries(known).filter(([field]) => !dropped.has(field));
  return {
    query: parse(schema, Object.fromEntries(readable)),
    faults: read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`),
  };
}
