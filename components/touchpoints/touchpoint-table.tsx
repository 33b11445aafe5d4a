import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { BandMark } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { formatRange } from '@/components/metrics/format-range';
import { OpenCount } from '@/components/ownership/open-count';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { CHANNEL_WORDS, CONTACT_WORDS, CONTROL_WORDS } from '@/lib/format/words';
import type { TouchpointOrder, TouchpointRow, TouchpointSort } from '@/lib/touchpoints/schema';
import { MetricList } from './metric-list';
import { SortHead } from './sort-head';
import { sortedBy } from './sort-words';
import { touchpointHref } from './touchpoint-href';
import classes from './touchpoint-table.module.css';

interface TouchpointTableProps {
  rows: readonly TouchpointRow[];
  filter: Filter;
  sort: TouchpointOrder;
  onSort: (order: TouchpointOrder) => void;
}

interface ListColumn extends Column<TouchpointRow> {
  sort?: TouchpointSort;
}

/** With the journey's name where there are several. */
const nameColumn = (journeys: boolean, filter: Filter): ListColumn => ({
  key: 'name',
  label: 'Touchpoint',
  sort: 'name',
  cell: ({ slug, name, journeyName, stageName }) => (
    <>
      <Link href={touchpointHref(filter, slug)} prefetch={false}>
        {name}
      </Link>
      <span className={classes['under']}>{journeys ? `${journeyName} › ${stageName}` : stageName}</span>
    </>
  ),
});

const issuesColumn = (filter: Filter): ListColumn => ({
  key: 'issues',
  label: ISSUE_FIGURES.open.label,
  sort: 'issues',
  figures: true,
  cell: (row) => (
    <OpenCount issues={row.issues} href={queueHref(narrowedToPlaces(filter, [row]))} of={row.name} />
  ),
});

const OTHERS: readonly ListColumn[] = [
  {
    key: 'score',
    label: 'Score',
    sort: 'score',
    figures: true,
    cell: ({ score, band }) => (
      <>
        <span className={classes['score']} data-told={band !== 'cannot_tell' || undefined}>
          <BandMark band={band} />
          {formatValue(score.value, 'index')}
        </span>
        <span className={classes['under']}>{formatRange(score, 'index') ?? 'no interval'}</span>
      </>
    ),
  },
  {
    key: 'change',
    label: 'Change',
    sort: 'change',
    cell: ({ change, primaryMetric }) => (
      <ChangeMark change={change} unit={definitionOf(primaryMetric).unit} interval="short" />
    ),
  },
  { key: 'metrics', label: 'Metrics', cell: (row) => <MetricList touchpoint={row} /> },
  {
    key: 'answered',
    label: 'n',
    sort: 'answered',
    figures: true,
    short: true,
    cell: ({ score }) => formatNumber(score.answered),
  },
  {
    key: 'interactions',
    label: 'Contacts',
    sort: 'interactions',
    figures: true,
    short: true,
    cell: ({ interactions }) => formatNumber(interactions),
  },
  { key: 'department', label: 'Owner', sort: 'department', cell: ({ departmentName }) => departmentName },
  {
    key: 'channel',
    label: 'Channel',
    sort: 'channel',
    cell: ({ channel, contact, control }) => (
      <>
        {CHANNEL_WORDS[channel]}
        <span className={classes['under']}>
          {CONTACT_WORDS[contact]}, {CONTROL_WORDS[control].toLowerCase()}
        </span>
      </>
    ),
  },
  {
    key: 'target',
    label: 'Target',
    sort: 'target',
    figures: true,
    short: true,
    cell: ({ target }) => formatNumber(target),
  },
  {
    key: 'importance',
    label: 'Importance',
    sort: 'importance',
    figures: true,
    short: true,
    cell: ({ importance }) => `${importance}/5`,
  },
];

/** What is open stands beside the score and its change. */
const SCORE_COLUMNS = 2;

/** Touchpoints with their figures, to be sorted by most of them. */
export function TouchpointTable({ rows, filter, sort, onSort }: TouchpointTableProps) {
  const headed = ({ sort: by, ...column }: ListColumn): Column<TouchpointRow> =>
    by === undefined
      ? column
      : {
          ...column,
          sorted: sortedBy(by, sort),
          head: <SortHead label={column.label} sort={by} order={sort} onSort={onSort} />,
        };
  const [scored, rest] = [OTHERS.slice(0, SCORE_COLUMNS), OTHERS.slice(SCORE_COLUMNS)];
  const others = [...scored, issuesColumn(filter), ...rest];
  const journeys = new Set(rows.map(({ journey }) => journey)).size;
  return (
    <FiguresTable
      caption="Touchpoints"
      columns={[headed(nameColumn(journeys > 1, filter)), ...others.map(headed)]}
      rows={rows}
      rowKey={({ journey, stage, slug }) => `${journey}/${stage}/${slug}`}
      wide
    />
  );
}
