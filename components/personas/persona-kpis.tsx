import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { ChangeMark } from '@/components/metrics/change-mark';
import { formatRange } from '@/components/metrics/format-range';
import { KpiTile } from '@/components/metrics/kpi-tile';
import { listHref } from '@/components/touchpoints/list-href';
import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { PersonaDetail, PersonaMetric } from '@/lib/personas/schema';
import cells from './cells.module.css';
import classes from './persona-kpis.module.css';

interface PersonaKpisProps {
  detail: PersonaDetail;
  filter: Filter;
}

/** The key figures of one persona: the same as the overview narrowed to it. */
export function PersonaKpis({ detail, filter }: PersonaKpisProps) {
  const { persona, metrics } = detail;
  const behind = {
    href: listHref({ ...filter, persona: [persona.slug] }, { sort: 'score' }),
    label: 'Touchpoints, lowest score first',
  };
  return (
    <Frame
      title="Key figures"
      about="Compared with the period before, as on the overview narrowed to this persona; below it, what everybody else says."
      table={<KpiTable metrics={metrics} />}
    >
      <div className={classes['room']}>
        <ul className={classes['grid']}>
          {METRICS.map((key) => {
            const definition = definitionOf(key);
            const { own, others } = metrics[key];
            return (
              <KpiTile
                key={key}
                definition={definition}
                reading={own}
                behind={behind}
                note={`Everybody else: ${formatValue(others.value, definition.unit)}, n = ${formatNumber(others.answered)}`}
              />
            );
          })}
        </ul>
      </div>
    </Frame>
  );
}

type Row = PersonaMetric & { key: MetricKey };

const COLUMNS: readonly [Column<Row>, ...Column<Row>[]] = [
  { key: 'metric', label: 'Figure', cell: ({ key }) => definitionOf(key).label },
  {
    key: 'own',
    label: 'Persona',
    figures: true,
    cell: ({ key, own }) => <Figure metric={key} reading={own} />,
  },
  {
    key: 'others',
    label: 'Everybody else',
    figures: true,
    cell: ({ key, others }) => <Figure metric={key} reading={others} />,
  },
  {
    key: 'difference',
    label: 'Difference',
    cell: ({ key, difference }) => (
      <ChangeMark change={difference} unit={definitionOf(key).unit} interval="short" />
    ),
  },
];

function KpiTable({ metrics }: { metrics: PersonaDetail['metrics'] }) {
  const rows = METRICS.map((key): Row => Object.assign({ key }, metrics[key]));
  return (
    <FiguresTable
      caption="Key figures beside everybody else"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

function Figure({ metric, reading }: { metric: MetricKey; reading: PersonaMetric['others'] }) {
  const { unit } = definitionOf(metric);
  return (
    <>
      {formatValue(reading.value, unit)}
      <span className={cells['under']}>{formatRange(reading, unit) ?? 'no interval'}</span>
      <span className={cells['under']}>n = {formatNumber(reading.answered)}</span>
    </>
  );
}
