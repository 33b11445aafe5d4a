import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { ChangeMark } from '@/components/metrics/change-mark';
import { showReading } from '@/components/metrics/show-reading';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import type { Filter } from '@/lib/filters/schema';
import { departmentHref } from '@/lib/departments/client';
import { overviewExportHref } from '@/lib/overview/client';
import type { Mover, Overview } from '@/lib/overview/schema';
import { partnersHref } from '@/lib/partners/client';
import { formatQ } from './format-q';
import classes from './movers-table.module.css';

interface MoversTableProps {
  overview: Overview;
  filter: Filter;
}

const ABOUT =
  'Touchpoints that moved by more than chance explains, also when all that were tested are allowed for: at most one in ' +
  'twenty of them is expected to be noise (q up to 0.05).';

/** What changed at single touchpoints. */
export function MoversTable({ overview, filter }: MoversTableProps) {
  const { movers } = overview;
  return (
    <Frame
      title="What changed"
      about={
        <>
          {movers.length > 0 && `${ABOUT} `}
          What changes too slowly for two periods shows in the course of{' '}
          <Link href={partnersHref(filter)} prefetch={false}>
            Partners
          </Link>
          .
        </>
      }
      exportHref={movers.length === 0 ? undefined : overviewExportHref(filter, 'movers')}
    >
      {movers.length === 0 ? (
        <NothingChanged overview={overview} />
      ) : (
        <FiguresTable
          caption="Touchpoints that changed"
          columns={columnsFor(overview, filter)}
          rows={movers}
          rowKey={({ journey, stage, slug }) => `${journey}/${stage}/${slug}`}
        />
      )}
    </Frame>
  );
}

function NothingChanged({ overview }: { overview: Overview }) {
  const touchpoints = overview.stages.flatMap((stage) => stage.touchpoints);
  const compared = touchpoints.filter(({ change }) => change !== null && change.by !== null).length;
  return (
    <div className={classes['empty']}>
      <p className={classes['emptyTitle']}>
        {compared === 0 ? 'Nothing to compare with' : 'Nothing changed beyond chance'}
      </p>
      <p className={classes['emptyText']}>
        {compared === 0
          ? 'No touchpoint has answers in both periods.'
          : `${compared} of ${touchpoints.length} touchpoints ${compared === 1 ? 'has' : 'have'} answers in both periods. None moved by more than chance explains when all of them are looked at.`}
      </p>
    </div>
  );
}

function columnsFor(
  { stages, departments }: Overview,
  filter: Filter,
): readonly [Column<Mover>, ...Column<Mover>[]] {
  const stageNames = new Map(stages.map(({ journey, slug, name }) => [`${journey}/${slug}`, name]));
  const owners = new Map(departments.map(({ slug, name }) => [slug, name]));
  return [
    {
      key: 'touchpoint',
      label: 'Touchpoint',
      cell: ({ slug, journey, stage, name, control }) => (
        <>
          <Link href={touchpointHref(filter, slug)} prefetch={false}>
            {name}
          </Link>
          <span className={classes['place']}>
            {stageNames.get(`${journey}/${stage}`) ?? stage}
            {control === 'partner' && (
              <>
                {', '}
                <Link href={partnersHref(filter)} prefetch={false}>
                  by partner
                </Link>
              </>
            )}
          </span>
        </>
      ),
    },
    {
      key: 'owner',
      label: 'Owner',
      cell: ({ department }) => (
        <Link href={departmentHref(department, filter)} prefetch={false}>
          {owners.get(department) ?? department}
        </Link>
      ),
    },
    { key: 'metric', label: 'Metric', cell: ({ metric }) => definitionOf(metric).label },
    figure('previous', 'Before', ({ previous, metric }) => <Figure reading={previous} metric={metric} />),
    figure('current', 'Now', ({ current, metric }) => <Figure reading={current} metric={metric} />),
    {
      key: 'change',
      label: 'Change',
      cell: ({ change, metric }) => (
        <ChangeMark change={change} unit={definitionOf(metric).unit} interval="short" />
      ),
    },
    figure('q', 'q', ({ q }) => formatQ(q)),
  ];
}

function figure(key: string, label: string, cell: Column<Mover>['cell']): Column<Mover> {
  return { key, label, figures: true, short: key !== 'q', cell };
}

function Figure({ reading, metric }: { reading: Mover['current']; metric: Mover['metric'] }) {
  const { value, answered } = showReading(reading, definitionOf(metric));
  return (
    <>
      {value}
      <span className={classes['answered']}>{answered}</span>
    </>
  );
}
