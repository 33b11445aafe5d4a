import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { BandMark } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { OpenCount } from '@/components/ownership/open-count';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import type { Reading } from '@/lib/domain/reading';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { JourneyMapQuery, MapSides, MapTouchpoint } from '@/lib/maps/schema';

interface MapTableProps {
  touchpoints: readonly MapTouchpoint[];
  against: MapSides | null;
  query: JourneyMapQuery;
}

/** The curve in rows. */
export function MapTable({ touchpoints, against, query }: MapTableProps) {
  return (
    <FiguresTable
      caption="Touchpoints in the designed order"
      columns={columnsFor(against, query)}
      rows={touchpoints}
      rowKey={({ slug }) => slug}
      wide
    />
  );
}

function columnsFor(
  against: MapSides | null,
  query: JourneyMapQuery,
): readonly [Column<MapTouchpoint>, ...Column<MapTouchpoint>[]] {
  return [
    {
      key: 'name',
      label: 'Touchpoint',
      cell: ({ slug, name }) => (
        <Link href={touchpointHref(query, slug)} prefetch={false}>
          {name}
        </Link>
      ),
    },
    { key: 'stage', label: 'Stage', cell: ({ stageName }) => stageName },
    { key: 'band', label: 'Health', cell: ({ band }) => <BandMark band={band} /> },
    ...readingColumns('one', against?.one ?? 'Score', ({ score }) => score),
    ...(against === null ? [] : readingColumns('other', against.other, ({ score }) => score.previous)),
    ...(against === null ? [] : [DIFFERENCE]),
    {
      key: 'contacts',
      label: 'Contacts',
      figures: true,
      cell: ({ interactions }) => formatNumber(interactions),
    },
    {
      key: 'issues',
      label: ISSUE_FIGURES.open.label,
      figures: true,
      cell: (row) => (
        <OpenCount issues={row.issues} href={queueHref(narrowedToPlaces(query, [row]))} of={row.name} />
      ),
    },
  ];
}

const DIFFERENCE: Column<MapTouchpoint> = {
  key: 'change',
  label: 'Difference',
  cell: ({ score }) => <ChangeMark change={score.change} unit="index" interval="short" />,
};

function readingColumns(
  key: string,
  label: string,
  readingOf: (touchpoint: MapTouchpoint) => Reading | null,
): Column<MapTouchpoint>[] {
  const figure = (part: 'value' | 'low' | 'high', words: string): Column<MapTouchpoint> => ({
    key: `${key}-${part}`,
    label: words,
    figures: true,
    cell: (touchpoint) => formatValue(readingOf(touchpoint)?.[part] ?? null, 'index'),
  });
  return [
    figure('value', label),
    figure('low', 'Low'),
    figure('high', 'High'),
    {
      key: `${key}-answered`,
      label: 'n',
      figures: true,
      cell: (touchpoint) => formatNumber(readingOf(touchpoint)?.answered ?? 0),
    },
  ];
}
