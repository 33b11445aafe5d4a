import {
  ISSUE_STATES,
  MEASURES,
  OPEN_STATES,
  SEVERITY_LEVELS,
  STATE_WORDS,
} from '@/lib/domain/issues/vocabulary';
import type { NamedChoice } from '@/lib/filters/schema';
import type { IssueChoices } from '@/lib/issues/detail-schema';
import type { IssueQuery } from '@/lib/issues/schema';
import { SEVERITY_WORDS } from '@/lib/format/issues';
import { isDefaultStates, measureWords } from './issue-words';

/** The lists of the queue that one can choose several of. */
export const QUEUE_FIELDS = [
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
export type QueueField = (typeof QUEUE_FIELDS)[number];

export const QUEUE_FIELD_WORDS: Readonly<Record<QueueField, { one: string; many: string; none?: string }>> = {
  state: { one: 'State', many: 'states', none: 'Everything that is not over' },
  department: { one: 'Department', many: 'departments' },
  severity: { one: 'Severity', many: 'severities' },
  measure: { one: 'Measure', many: 'measures' },
  touchpoint: { one: 'Touchpoint', many: 'touchpoints' },
  stage: { one: 'Stage', many: 'stages' },
  persona: { one: 'Persona', many: 'personas' },
  partner: { one: 'Partner', many: 'partners' },
  assignee: { one: 'Assignee', many: 'people', none: 'Anybody and nobody' },
};

export const DUE_WORDS = { overdue: 'Overdue', soon: 'Due soon', none: 'No due date' } as const;
export const ORIGIN_WORDS = { flag: 'Flagged by Corridor', hand: 'Raised by hand' } as const;

/** What can be chosen in each list. */
export function queueOffer(
  choices: IssueChoices | undefined,
  stages: readonly NamedChoice[],
): Readonly<Record<QueueField, readonly NamedChoice[]>> {
  return {
    state: ISSUE_STATES.map((slug) => ({ slug, name: STATE_WORDS[slug] })),
    department: choices?.departments ?? [],
    severity: SEVERITY_LEVELS.map((slug) => ({ slug, name: SEVERITY_WORDS[slug] })),
    measure: MEASURES.map((slug) => ({ slug, name: measureWords(slug) })),
    touchpoint: choices?.touchpoints ?? [],
    stage: stages,
    persona: choices?.personas ?? [],
    partner: choices?.partners ?? [],
    assignee: [
      { slug: 'me', name: 'Me' },
      { slug: 'nobody', name: 'Nobody' },
      ...(choices?.people ?? []).map(({ id, name }) => ({ slug: `${id}`, name })),
    ],
  };
}

/** What is chosen of a list; the states that stand without a choice are none. */
export function chosenOf(query: IssueQuery, field: QueueField): readonly string[] {
  return field === 'state' && isDefaultStates(query.state) ? [] : query[field];
}

/** The query with a list replaced. */
export function withChosen(query: IssueQuery, field: QueueField, slugs: readonly string[]): IssueQuery {
  const known = <Word extends string>(words: readonly Word[]) => words.filter((word) => slugs.includes(word));
  if (field === 'state')
    return { ...query, state: slugs.length === 0 ? [...OPEN_STATES] : known(ISSUE_STATES) };
  if (field === 'severity') return { ...query, severity: known(SEVERITY_LEVELS) };
  if (field === 'measure') return { ...query, measure: known(MEASURES) };
  return { ...query, [field]: slugs.toSorted() };
}

const NOTHING_CHOSEN = {
  state: [...OPEN_STATES],
  department: [],
  severity: [],
  measure: [],
  touchpoint: [],
  stage: [],
  persona: [],
  partner: [],
  assignee: [],
  due: null,
  origin: null,
  reopened: false,
  watched: false,
  search: '',
  page: 1,
} satisfies Partial<IssueQuery>;

/** Everything that is not over, in the same order. */
export function withNothingChosen(query: IssueQuery): IssueQuery {
  return { ...query, ...NOTHING_CHOSEN };
}

interface Chip {
  key: string;
  field: string;
  name: string;
  /** The query without it. */
  without: IssueQuery;
}

/** What is chosen, one by one. */
export function chipsOf(query: IssueQuery, offer: ReturnType<typeof queueOffer>): Chip[] {
  const lists = QUEUE_FIELDS.flatMap((field) =>
    chosenOf(query, field).map((slug) => ({
      key: `${field}/${slug}`,
      field: QUEUE_FIELD_WORDS[field].one,
      name: offer[field].find((choice) => choice.slug === slug)?.name ?? slug,
      without: withChosen(
        query,
        field,
        chosenOf(query, field).filter((one) => one !== slug),
      ),
    })),
  );
  const { due, origin, reopened, watched } = query;
  return [
    ...lists,
    ...(due === null
      ? []
      : [{ key: 'due', field: 'Due', name: DUE_WORDS[due], without: { ...query, due: null } }]),
    ...(origin === null
      ? []
      : [
          { key: 'origin', field: 'Origin', name: ORIGIN_WORDS[origin], without: { ...query, origin: null } },
        ]),
    ...(reopened
      ? [{ key: 'reopened', field: 'Only', name: 'reopened', without: { ...query, reopened: false } }]
      : []),
    ...(watched
      ? [{ key: 'watched', field: 'Only', name: 'watched by me', without: { ...query, watched: false } }]
      : []),
  ];
}

/** Whether anything but the order is chosen. */
export function isNarrowed(query: IssueQuery): boolean {
  const { due, origin, reopened, watched, search } = query;
  return (
    due !== null ||
    origin !== null ||
    reopened ||
    watched ||
    search !== '' ||
    QUEUE_FIELDS.some((field) => chosenOf(query, field).length > 0)
  );
}
