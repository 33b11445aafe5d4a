import type { ReactNode } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { ChangeMark } from '@/components/metrics/change-mark';
import { showReading } from '@/components/metrics/show-reading';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { definitionOf, KPIS, volumes, type KpiKey } from '@/lib/domain/metrics/catalogue';
import { UNKNOWN } from '@/lib/format/locale';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { Overview, Volume } from '@/lib/overview/schema';

interface KpiRow {
  name: string;
  value: string;
  low: string;
  high: string;
  answered: string;
  previous: string;
  change: ReactNode;
}

const columns: readonly [Column<KpiRow>, ...Column<KpiRow>[]] = [
  { key: 'name', label: 'Figure', cell: ({ name }) => name },
  { key: 'value', label: 'Value', figures: true, short: true, cell: ({ value }) => value },
  { key: 'previous', label: 'Before', figures: true, short: true, cell: ({ previous }) => previous },
  { key: 'low', label: 'Low', figures: true, short: true, cell: ({ low }) => low },
  { key: 'high', label: 'High', figures: true, short: true, cell: ({ high }) => high },
  { key: 'answered', label: 'n', figures: true, cell: ({ answered }) => answered },
  { key: 'change', label: 'Change', cell: ({ change }) => change },
];

/** The key figures in rows. */
export function KpiTable({ overview }: { overview: Overview }) {
  const { kpis, volume, issues } = overview;
  const rows = [
    ...KPIS.map((key) => rowOf(key, kpis[key])),
    volumeRow(volumes.interactions.label, volume.interactions),
    volumeRow(volumes.customers.label, volume.customers),
    volumeRow(ISSUE_FIGURES.open.label, { value: issues.open, previous: null }),
    volumeRow(ISSUE_FIGURES.overdue.label, { value: issues.overdue, previous: null }),
  ];
  return <FiguresTable caption="Key figures" columns={columns} rows={rows} rowKey={({ name }) => name} />;
}

function rowOf(key: KpiKey, reading: Overview['kpis'][KpiKey]): KpiRow {
  const definition = definitionOf(key);
  const { name, unit } = definition;
  if (reading === null) return { ...nothing(name), value: 'being counted' };
  const { low, high, answered, previous, change } = reading;
  return {
    name,
    value: showReading(reading, definition).value,
    low: formatValue(low, unit),
    high: formatValue(high, unit),
    answered: formatNumber(answered),
    previous: previous === null ? UNKNOWN : showReading(previous, definition).value,
    change: <ChangeMark change={change} unit={unit} interval="short" />,
  };
}

function volumeRow(name: string, { value, previous }: Volume): KpiRow {
  return {
    ...nothing(name),
    value: value === null ? UNKNOWN : formatNumber(value),
    previous: previous === null ? UNKNOWN : formatNumber(previous),
  };
}

function nothing(name: string): KpiRow {
  return {
    name,
    value: UNKNOWN,
    low: UNKNOWN,
    high: UNKNOWN,
    answered: UNKNOWN,
    previous: UNKNOWN,
    change: UNKNOWN,
  };
}
