import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { IntervalBar } from '@/components/charts/interval-bar';
import { showReading } from '@/components/metrics/show-reading';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { FEWEST_SHOWN } from '@/lib/domain/suppress-cells';
import type { MetricKey } from '@/lib/domain/vocabulary';
import { formatNumber } from '@/lib/format/number';
import { formatInterval, formatValue } from '@/lib/format/reading';
import { RaiseButton } from '@/components/issues/raise-button';
import { touchpointDetailExportHref } from '@/lib/touchpoints/detail-client';
import type {
  Breakdown,
  BreakdownCell,
  TouchpointDetail,
  TouchpointDetailQuery,
} from '@/lib/touchpoints/detail-schema';
import classes from './breakdown-section.module.css';
import { describeRanks, placeOf } from './rank-words';

interface BreakdownSectionProps {
  by: 'personas' | 'partners';
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
}

const HEADS = {
  personas: { title: 'By persona', one: 'Persona' },
  partners: { title: 'By partner', one: 'Partner' },
} as const;

/** Who fares how at the touchpoint, ranked so that a few answers do not top or end the list; left out where there is nobody to compare. */
export function BreakdownSection({ by, detail, query }: BreakdownSectionProps) {
  const breakdown = detail[by];
  const { title, one } = HEADS[by];
  if (breakdown.cells.every(({ slug }) => slug === 'none')) return null;
  return (
    <Frame
      title={title}
      anchor={by}
      actions={<RaiseButton preset={{ touchpoint: detail.touchpoint.slug }} about={title} />}
      about={aboutOf(breakdown, detail.chart.metric)}
      exportHref={touchpointDetailExportHref(detail.touchpoint.slug, query, by)}
    >
      <FiguresTable
        caption={`${detail.touchpoint.name} ${title.toLowerCase()}`}
        columns={columnsFor(one, detail.chart.metric, breakdown)}
        rows={breakdown.cells}
        rowKey={({ slug }) => slug}
      />
    </Frame>
  );
}

function aboutOf(breakdown: Breakdown, metric: MetricKey): string {
  const what = breakdown.ranked === 'primary' ? definitionOf(metric).label : 'the share of good contacts';
  const withheld = breakdown.cells.some((cell) => cell.withheld)
    ? ` Cells of fewer than ${FEWEST_SHOWN} answers are withheld, and another where one could be worked out from the rest.`
    : '';
  const told = describeRanks(breakdown);
  return `${told === null ? '' : `${told} `}Ranked by ${what}, each drawn towards that of all as far as few answers leave it open; those whose 95% intervals touch share their places.${withheld}`;
}

function columnsFor(
  one: string,
  metric: MetricKey,
  { ranked }: Breakdown,
): readonly [Column<BreakdownCell>, ...Column<BreakdownCell>[]] {
  const definition = definitionOf(metric);
  return [
    { key: 'name', label: one, cell: ({ name }) => name },
    {
      key: 'place',
      label: 'Place',
      figures: true,
      short: true,
      cell: (cell) => placeOf(cell) ?? (cell.withheld ? 'withheld' : 'no answers'),
    },
    {
      key: 'interactions',
      label: 'Contacts',
      figures: true,
      short: true,
      cell: ({ interactions }) => (interactions === null ? 'withheld' : formatNumber(interactions)),
    },
    {
      key: 'shrunk',
      label: ranked === 'primary' ? `${definition.label}, ranked` : 'Good contacts, ranked',
      cell: ({ rank }) =>
        rank && (
          <div className={classes['rank']}>
            <span>
              {formatValue(rank.value, 'percent')}{' '}
              <span className={classes['quiet']}>{formatInterval(rank, 'percent')}</span>
            </span>
            <IntervalBar score={{ value: rank.value, low: rank.low, high: rank.high, answered: 0 }} />
          </div>
        ),
    },
    {
      key: 'reading',
      label: `${definition.label} as answered`,
      figures: true,
      cell: ({ reading, withheld }) => {
        if (reading === null) return withheld ? <span className={classes['quiet']}>withheld</span> : null;
        const { value, answered, few } = showReading(reading, definition);
        return (
          <>
            {value} <span className={classes['quiet']}>{few ? `${answered}: few` : answered}</span>
          </>
        );
      },
    },
  ];
}
