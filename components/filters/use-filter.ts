'use client';

import { createMultiParser, useQueryStates } from 'nuqs';
import { feedbackParameters, type FeedbackQuery } from '@/lib/feedback/schema';
import { filterParameters, type Filter } from '@/lib/filters/schema';
import { mapParameters, type JourneyMapQuery } from '@/lib/maps/schema';
import { touchpointPageParameters } from './page-parameters';
import { touchpointDetailParameters, type TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import {
  readFeedbackQuery,
  readFilter,
  readMapQuery,
  readTouchpointDetailQuery,
  readTouchpointQuery,
  type ReadQuery,
} from './read-query';
import type { TouchpointQuery } from '@/lib/touchpoints/schema';

/** Repeated parameters and a list in one say the same. */
const text = createMultiParser<string>({
  parse: (values) => values.join(','),
  serialize: (value) => [value],
});

const filterParsers = {
  period: text,
  from: text,
  to: text,
  compare: text,
  journey: text,
  persona: text,
  channel: text,
  department: text,
};

const listParsers = {
  ...filterParsers,
  stage: text,
  search: text,
  sort: text,
  below: text,
  page: text,
  pageSize: text,
};

const mapParsers = { ...filterParsers, against: text };
const detailParsers = { period: text, from: text, to: text, compare: text, persona: text, grain: text };

const NO_DETAIL = { period: null, from: null, to: null, compare: null, persona: null, grain: null };

const feedbackParsers = {
  ...filterParsers,
  touchpoint: text,
  theme: text,
  sentiment: text,
  verdict: text,
  search: text,
  sort: text,
};

const NO_FILTER = {
  period: null,
  from: null,
  to: null,
  compare: null,
  journey: null,
  persona: null,
  channel: null,
  department: null,
};

const NO_LIST = {
  ...NO_FILTER,
  stage: null,
  search: null,
  sort: null,
  below: null,
  page: null,
  pageSize: null,
};

const NO_FEEDBACK = {
  ...NO_FILTER,
  touchpoint: null,
  theme: null,
  sentiment: null,
  verdict: null,
  search: null,
  sort: null,
};

/** The filter that the address holds, and how to change it. */
export function useFilter(): ReadQuery<Filter> & { setFilter: (filter: Filter) => void } {
  const [parameters, setParameters] = useQueryStates(filterParsers, { history: 'push' });
  return {
    ...readFilter(parameters),
    setFilter: (filter) => void setParameters({ ...NO_FILTER, ...filterParameters(filter) }),
  };
}

/** The same for the touchpoint list. Typing replaces the address instead of adding to the history. */
export function useTouchpointQuery(): ReadQuery<TouchpointQuery> & {
  setQuery: (query: TouchpointQuery, history?: 'push' | 'replace') => void;
} {
  const [parameters, setParameters] = useQueryStates(listParsers);
  return {
    ...readTouchpointQuery(parameters),
    setQuery: (query, history = 'push') =>
      void setParameters({ ...NO_LIST, ...touchpointPageParameters(query) }, { history }),
  };
}

/** The same for the map of a journey. */
export function useMapQuery(): ReadQuery<JourneyMapQuery> & { setQuery: (query: JourneyMapQuery) => void } {
  const [parameters, setParameters] = useQueryStates(mapParsers, { history: 'push' });
  return {
    ...readMapQuery(parameters),
    setQuery: (query) => void setParameters({ ...NO_FILTER, against: null, ...mapParameters(query) }),
  };
}

/** The same for the page of one touchpoint. */
export function useTouchpointDetailQuery(): ReadQuery<TouchpointDetailQuery> & {
  setQuery: (query: TouchpointDetailQuery) => void;
} {
  const [parameters, setParameters] = useQueryStates(detailParsers, { history: 'push' });
  return {
    ...readTouchpointDetailQuery(parameters),
    setQuery: (query) => void setParameters({ ...NO_DETAIL, ...touchpointDetailParameters(query) }),
  };
}

/** The same for the list of comments. */
export function useFeedbackQuery(): ReadQuery<FeedbackQuery> & {
  setQuery: (query: FeedbackQuery, history?: 'push' | 'replace') => void;
} {
  const [parameters, setParameters] = useQueryStates(feedbackParsers);
  return {
    ...readFeedbackQuery(parameters),
    setQuery: (query, history = 'push') =>
      void setParameters({ ...NO_FEEDBACK, ...feedbackParameters(query) }, { history }),
  };
}
