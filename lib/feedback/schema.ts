import * as z from 'zod/mini';
import { TONES, type Tone } from '@/lib/domain/feedback/tone';
import { VERDICTS, type Verdict } from '@/lib/domain/vocabulary';
import {
  checkPeriod,
  choiceOf,
  choices,
  choicesOf,
  filterParameters,
  filterShape,
  knownOnly,
  unlessBlank,
  withDefaults,
  type AppliedFilter,
  type NamedChoice,
} from '@/lib/filters/schema';

export const FEEDBACK_SORTS = ['recent', 'negative', 'mrr'] as const;
export type FeedbackSort = (typeof FEEDBACK_SORTS)[number];

export const FEEDBACK_PAGE_SIZE = 25;
const LARGEST_PAGE = 100;
const LONGEST_SEARCH = 200;

/** Above this a count is not finished: "more than 10,000". */
export const COUNTED_UP_TO = 10_000;

const size = () => {
  const fault = `must be a whole number from 1 to ${LARGEST_PAGE}`;
  return unlessBlank(z.coerce.number(fault).check(z.int(fault), z.gte(1, fault), z.lte(LARGEST_PAGE, fault)));
};

/** NUL and half characters are in no comment, and no database takes them. */
const searchable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/[\0\p{Cs}]/gu, ' ').trim() : value;

/** What narrows comments down, and the themes that they speak of. */
export const narrowingShape = {
  ...filterShape,
  /** Slugs of touchpoints. */
  touchpoint: choices(),
};

const listShape = {
  ...narrowingShape,
  /** Slugs of themes: comments that speak of any of them. */
  theme: choices(),
  /** The tone of the comment; `unscored` where none could be told. */
  sentiment: choicesOf(TONES),
  /** What the answers beside the comment come to. */
  verdict: choicesOf(VERDICTS),
  /** Words, "phrases", `or`, and -words to leave out. */
  search: z.pipe(
    z.transform(searchable),
    unlessBlank(z.string().check(z.maxLength(LONGEST_SEARCH, `has more than ${LONGEST_SEARCH} letters`))),
  ),
  sort: choiceOf(FEEDBACK_SORTS),
};

type ListInput = z.output<z.ZodMiniObject<typeof listShape>>;

function withListDefaults<Input extends ListInput>(input: Input) {
  const { touchpoint, theme, sentiment, verdict, search, sort, ...filter } = input;
  return {
    ...withDefaults(filter),
    touchpoint,
    theme,
    sentiment,
    verdict,
    search: search ?? '',
    sort: sort ?? ('recent' as const),
  };
}

/** The parameters of the downloaded list, which has no pages. */
export const feedbackExportQuery = z.pipe(
  knownOnly(listShape).check(checkPeriod),
  z.transform((input: ListInput) => withListDefaults(input)),
);

const pageShape = {
  ...listShape,
  /** The `next` of the page before. */
  cursor: unlessBlank(z.string().check(z.maxLength(200, 'is not one that a page ended with'))),
  pageSize: size(),
};

export const feedbackQuery = z.pipe(
  knownOnly(pageShape).check(checkPeriod),
  z.transform(({ cursor, pageSize, ...input }: z.output<z.ZodMiniObject<typeof pageShape>>) => ({
    ...withListDefaults(input),
    cursor: cursor ?? null,
    pageSize: pageSize ?? FEEDBACK_PAGE_SIZE,
  })),
);

export const verbatimParams = z.object({
  id: z.coerce
    .number('is not the number of a comment')
    .check(z.int('is not the number of a comment'), z.gte(1), z.lte(Number.MAX_SAFE_INTEGER)),
});

export type FeedbackExportQuery = z.output<typeof feedbackExportQuery>;
export type FeedbackQuery = z.output<typeof feedbackQuery>;

/** A piece of a comment; `hit` where it is what was searched for. */
export interface CommentPart {
  text: string;
  hit: boolean;
}

/** What a customer said, and of what. */
export interface Verbatim {
  id: number;
  occurredAt: string;
  /** In the organisation's timezone. */
  day: string;
  /** Slug. */
  touchpoint: string;
  touchpointName: string;
  stageName: string;
  journeyName: string;
  departmentName: string;
  /** Of the interaction; null: none fits. */
  persona: string | null;
  personaName: string | null;
  comment: string;
  /** The comment in pieces, so that hits can be marked. */
  parts: CommentPart[];
  verdict: Verdict | null;
  /** Of the touchpoint's primary answer, 0–100. */
  score: number | null;
  tone: Tone;
  /** −1…1. */
  sentiment: number | null;
  /** Whether it was computed here; else the source gave it. */
  sentimentComputed: boolean;
  /** ISO 639-3. */
  language: string | null;
  themes: { slug: string; name: string }[];
  /** The customer's monthly revenue in the organisation's currency. */
  mrr: number | null;
  /** Null for those who may not read who customers are. */
  customer: { externalId: string; name: string | null; email: string | null } | null;
}

export interface FeedbackPage {
  filters: AppliedFilter;
  currency: string;
  /** What the list can be narrowed to, besides the filters of every page. */
  offer: { touchpoints: NamedChoice[]; themes: NamedChoice[] };
  rows: Verbatim[];
  /** All that fit; `more`: there are more than `count`. Null on pages after the first. */
  total: { count: number; more: boolean } | null;
  /** The cursor of the next page; null on the last one. */
  next: string | null;
  /** False: nothing in the search can be looked for, such as signs and "the". */
  searchable: boolean;
  /** Comments that wait to be laid out. */
  upToDate: boolean;
}

export interface VerbatimAnswer extends Verbatim {
  currency: string;
}

/** The parameters of the list in the URL: defaults left out. */
export function feedbackParameters(query: FeedbackExportQuery): Record<string, string> {
  const parameters = filterParameters(query);
  for (const field of ['touchpoint', 'theme', 'sentiment', 'verdict'] as const) {
    if (query[field].length > 0) parameters[field] = query[field].join(',');
  }
  if (query.search !== '') parameters['search'] = query.search;
  if (query.sort !== 'recent') parameters['sort'] = query.sort;
  return parameters;
}
