import { openIssueColumns } from '@/lib/ownership/issue-columns';
import { tabulate, type Column, type Table } from '@/lib/tables/table';
import { changeColumns, comparedColumns, readingColumns } from '@/lib/touchpoints/reading-columns';
import type { CoursePoint, PartnerRanking, PartnerStanding, PartnerTable, PartnerTouchpoint } from './schema';

/** One table of the ranking: the figures of the document, as they are. */
export function tabulatePartners({ partners }: PartnerRanking, part: PartnerTable): Table {
  if (part === 'partners') return tabulate(partnerColumns, partners);
  if (part === 'touchpoints') {
    return tabulate(
      touchpointColumns,
      partners.flatMap(({ slug, touchpoints }) => touchpoints.map((one) => ({ partner: slug, ...one }))),
    );
  }
  return tabulate(
    courseColumns,
    partners.flatMap(({ slug, course }) => course.points.map((one) => ({ partner: slug, ...one }))),
  );
}

const partnerColumns: Column<PartnerStanding>[] = [
  ['partner', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['rank', ({ rank }) => rank],
  ['tied', ({ tied }) => tied],
  ['clearly_better_than', ({ clearlyBetterThan }) => clearlyBetterThan.join(' ')],
  ['clearly_worse_than', ({ clearlyWorseThan }) => clearlyWorseThan.join(' ')],
  ...readingColumns<PartnerStanding>(({ shrunk }) => shrunk, 'shrunk_'),
  ...comparedColumns<PartnerStanding>(({ csat }) => csat, 'csat_'),
  ['interactions', ({ interactions }) => interactions],
  ...changeColumns<PartnerStanding>(({ course }) => course.change, 'yearly_'),
  ...openIssueColumns<PartnerStanding>(),
];

type Run = PartnerTouchpoint & { partner: string };

const touchpointColumns: Column<Run>[] = [
  ['partner', ({ partner }) => partner],
  ['touchpoint', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['department', ({ departmentName }) => departmentName],
  ['primary_metric', ({ primaryMetric }) => primaryMetric],
  ['target', ({ target }) => target],
  ['band', ({ band }) => band],
  ['interactions', ({ interactions }) => interactions],
  ...comparedColumns<Run>(({ score }) => score, 'score_'),
  ...comparedColumns<Run>(({ csat }) => csat, 'csat_'),
];

const courseColumns: Column<CoursePoint & { partner: string }>[] = [
  ['partner', ({ partner }) => partner],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ...readingColumns<CoursePoint & { partner: string }>(({ csat }) => csat, 'csat_'),
];
