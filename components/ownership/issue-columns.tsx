import type { Column } from '@/components/charts/figures-table';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import type { Filter } from '@/lib/filters/schema';
import { formatDays } from '@/lib/format/issues';
import { formatNumber } from '@/lib/format/number';
import type { OwnedStanding } from '@/lib/ownership/schema';
import { CountLink, OpenCount } from './open-count';
import classes from './open-count.module.css';
import { narrowedTo, queueHref } from './queue-href';

interface Owner {
  slug: string;
  name: string;
  issues: OwnedStanding;
}

/** What departments own, and what came of it, beside whatever else is known of them. */
export function issueColumns<Row extends Owner>(filter: Filter): Column<Row>[] {
  const hrefOf = ({ slug, issues }: Row, more: Parameters<typeof queueHref>[0] = {}) =>
    queueHref({ department: [slug], ...narrowedTo(filter, issues.openAt), ...more });
  const figure = (key: string, label: string, cell: Column<Row>['cell']): Column<Row> => ({
    key,
    label,
    figures: true,
    short: true,
    cell,
  });
  return [
    {
      ...figure('open', ISSUE_FIGURES.open.label, (row) => (
        <OpenCount issues={row.issues} href={hrefOf(row)} of={row.name} />
      )),
      short: false,
    },
    figure('overdue', 'Overdue', (row) => (
      <CountLink
        count={row.issues.overdue}
        href={hrefOf(row, { due: 'overdue' })}
        label={`${row.issues.overdue} overdue issues of ${row.name}`}
      />
    )),
    figure('verifying', ISSUE_FIGURES.verifying.label, (row) => (
      <CountLink
        count={row.issues.verifying}
        href={hrefOf(row, { state: 'verifying' })}
        label={`${row.issues.verifying} issues of ${row.name} that are verifying`}
      />
    )),
    figure('verified', ISSUE_FIGURES.verified.label, ({ issues }) => formatNumber(issues.verified)),
    figure('reopened', ISSUE_FIGURES.reopened.label, ({ issues }) => formatNumber(issues.reopened)),
    {
      ...figure('time', ISSUE_FIGURES.medianDaysToFix.label, ({ issues }) => (
        <>
          {formatDays(issues.medianDaysToFix)}
          <span className={classes['under']}>
            {issues.fixed === 0 ? 'no fix went live' : `n = ${formatNumber(issues.fixed)}`}
          </span>
        </>
      )),
      short: false,
    },
  ];
}

/** What the columns hold, in a sentence for above the table. */
export const ISSUE_COLUMNS_RULE =
  'Open, overdue and verifying are as of now; verified, reopened and the time to fix are of the period. An issue on a hand-off counts for both ' +
  'departments that own it.';
