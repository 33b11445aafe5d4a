import { openIssueColumns } from '@/lib/ownership/issue-columns';
import { tabulate, type Column, type Table } from '@/lib/tables/table';
import { changeColumns, readingColumns } from '@/lib/touchpoints/reading-columns';
import type {
  Comparison,
  PersonaDetail,
  PersonaStage,
  PersonaStanding,
  PersonaTable,
  PersonaTouchpoint,
} from './schema';

/** The list as a table: the figures of the document, as they are. */
export function tabulatePersonas(personas: readonly PersonaStanding[]): Table {
  return tabulate(standingColumns, personas);
}

/** One part of a persona's page. */
export function tabulatePersona({ persona, touchpoints }: PersonaDetail, part: PersonaTable): Table {
  return part === 'stages'
    ? tabulate(stageColumns, persona.stages)
    : tabulate(touchpointColumns, touchpoints);
}

function comparisonColumns<Subject>(of: (subject: Subject) => Comparison): Column<Subject>[] {
  return [
    ...readingColumns<Subject>((subject) => of(subject).score, 'score_'),
    ...readingColumns<Subject>((subject) => of(subject).others, 'others_'),
    ...changeColumns<Subject>((subject) => of(subject).difference, 'difference_'),
    ['q', (subject) => of(subject).q],
  ];
}

const standingColumns: Column<PersonaStanding>[] = [
  ['persona', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['customers', ({ customers }) => customers],
  ['active', ({ active }) => active],
  ['share', ({ share }) => share],
  ['mrr', ({ mrr }) => mrr],
  ...readingColumns<PersonaStanding>(({ meanMrr }) => meanMrr, 'mean_mrr_'),
  ['interactions', ({ interactions }) => interactions],
  ...comparisonColumns<PersonaStanding>(({ overall }) => overall),
  ...readingColumns<PersonaStanding>(({ separation }) => separation, 'variance_explained_'),
  ['separation', ({ separation }) => separation.verdict],
  ...openIssueColumns<PersonaStanding>(),
];

const stageColumns: Column<PersonaStage>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ...comparisonColumns<PersonaStage>((stage) => stage),
];

const touchpointColumns: Column<PersonaTouchpoint>[] = [
  ['journey', ({ journey }) => journey],
  ['stage', ({ stage }) => stage],
  ['touchpoint', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['department', ({ department }) => department],
  ['primary_metric', ({ primaryMetric }) => primaryMetric],
  ['target', ({ target }) => target],
  ['band', ({ band }) => band],
  ...comparisonColumns<PersonaTouchpoint>((touchpoint) => touchpoint),
];
