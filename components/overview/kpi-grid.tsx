import { Frame } from '@/components/charts/frame';
import { Sparkline } from '@/components/charts/sparkline';
import { KpiTile } from '@/components/metrics/kpi-tile';
import { VolumeTile } from '@/components/metrics/volume-tile';
import { listHref } from '@/components/touchpoints/list-href';
import { definitionOf, KPIS, volumes, type KpiKey } from '@/lib/domain/metrics/catalogue';
import type { Filter } from '@/lib/filters/schema';
import { formatInstant } from '@/lib/format/instant';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { overviewExportHref } from '@/lib/overview/client';
import type { Overview } from '@/lib/overview/schema';
import classes from './kpi-grid.module.css';
import { kpiNote } from './kpi-note';
import { KpiTable } from './kpi-table';
import { IssueTiles } from './issue-tiles';
import { kpiTrend, volumeTrend, type KpiTrend } from './kpi-trend';
import { trendWords } from './trend-words';

interface KpiGridProps {
  overview: Overview;
  filter: Filter;
}

/** What is known of customers without any contact. */
const CUSTOMER_KPIS = ['customerChurn', 'revenueChurn'] as const satisfies readonly KpiKey[];

/** The key figures, each with what it takes to trust it. */
export function KpiGrid({ overview, filter }: KpiGridProps) {
  const contacted = overview.kpis.interactions > 0;
  const contacts = { href: listHref(filter, { sort: '-interactions' }), label: 'Touchpoints by contacts' };
  return (
    <Frame
      title="Key figures"
      about={countedWords(overview)}
      exportHref={overviewExportHref(filter, 'kpis')}
      table={<KpiTable overview={overview} />}
    >
      <div className={classes['room']}>
        <ul className={classes['grid']} data-few={contacted ? undefined : true}>
          {(contacted ? KPIS : CUSTOMER_KPIS).map((key) => (
            <Kpi key={key} name={key} overview={overview} filter={filter} />
          ))}
          {contacted && (
            <>
              <VolumeTile
                {...volumes.interactions}
                volume={overview.volume.interactions}
                pending={false}
                behind={contacts}
                sparkline={drawn(volumes.interactions.label, volumeTrend(overview), formatNumber)}
              />
              <VolumeTile
                {...volumes.customers}
                volume={overview.volume.customers}
                pending={overview.pending}
                behind={contacts}
              />
            </>
          )}
          <IssueTiles issues={overview.issues} filter={filter} />
        </ul>
      </div>
    </Frame>
  );
}

/** Customers are counted after each import, not at each look. */
function countedWords({ pending, asOf, filters }: Overview): string | undefined {
  if (pending) return 'Figures over customers are being counted.';
  if (asOf === null) return undefined;
  return `Customers counted as of ${formatInstant(new Date(asOf), filters.timezone)}.`;
}

function Kpi({ name, overview, filter }: KpiGridProps & { name: KpiKey }) {
  const definition = definitionOf(name);
  const { label, unit } = definition;
  const trend = kpiTrend(name, unit, overview);
  const reading = overview.kpis[name];
  return (
    <KpiTile
      definition={definition}
      reading={reading}
      behind={behindKpi(name, filter)}
      sparkline={reading?.value == null ? null : drawn(label, trend, (value) => formatValue(value, unit))}
      note={kpiNote(name, overview)}
    />
  );
}

function drawn(label: string, trend: KpiTrend | null, format: (value: number) => string) {
  if (trend === null || trend.points.length < 2) return null;
  const { points, step, span } = trend;
  return <Sparkline points={points} span={span} label={trendWords(label, step, points, format)} />;
}

function behindKpi(key: KpiKey, filter: Filter) {
  return key === 'customerChurn' || key === 'revenueChurn'
    ? { href: '#churn', label: 'Churn by month' }
    : { href: listHref(filter, { sort: 'score' }), label: 'Touchpoints, lowest score first' };
}
