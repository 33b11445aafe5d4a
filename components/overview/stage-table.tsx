import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { BandMark } from '@/components/metrics/band-mark';
import { ChangeMark } from '@/components/metrics/change-mark';
import { OpenCount } from '@/components/ownership/open-count';
import { narrowedToPlaces, queueHref } from '@/components/ownership/queue-href';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import { journeyHref } from '@/lib/maps/client';
import { mapQueryOf } from '@/lib/maps/schema';
import type { StageStanding } from '@/lib/overview/schema';
import { byJourney } from './by-journey';

const JOURNEY: Column<StageStanding> = {
  key: 'journey',
  label: 'Journey',
  cell: ({ journeyName }) => journeyName,
};

/** The stages in rows. */
export function StageTable({ stages, filter }: { stages: readonly StageStanding[]; filter: Filter }) {
  return (
    <FiguresTable
      caption="Stages of the journey"
      columns={columnsFor(filter, byJourney(stages).length > 1)}
      rows={stages}
      rowKey={({ journey, slug }) => `${journey}/${slug}`}
      wide
    />
  );
}

function columnsFor(
  filter: Filter,
  journeys: boolean,
): readonly [Column<StageStanding>, ...Column<StageStanding>[]] {
  return [
    {
      key: 'name',
      label: 'Stage',
      cell: ({ journey, slug, name }) => (
        <Link href={journeyHref(journey, mapQueryOf(filter), slug)} prefetch={false}>
          {name}
        </Link>
      ),
    },
    ...(journeys ? [JOURNEY] : []),
    { key: 'band', label: 'Health', cell: ({ band }) => <BandMark band={band} /> },
    figure('score', 'Score', ({ score }) => formatValue(score.value, 'index')),
    figure('low', 'Low', ({ score }) => formatValue(score.low, 'index')),
    figure('high', 'High', ({ score }) => formatValue(score.high, 'index')),
    {
      key: 'change',
      label: 'Change',
      cell: ({ score }) => <ChangeMark change={score.change} unit="index" interval="short" />,
    },
    figure('answered', 'n', ({ score }) => formatNumber(score.answered)),
    figure('contacts', 'Contacts', ({ interactions }) => formatNumber(interactions)),
    figure('consistency', 'Spread', ({ consistency }) => formatValue(consistency, 'index')),
    {
      key: 'issues',
      label: ISSUE_FIGURES.open.label,
      figures: true,
      cell: ({ name, issues, touchpoints }) => (
        <OpenCount issues={issues} href={queueHref(narrowedToPlaces(filter, touchpoints))} of={name} />
      ),
    },
    {
      key: 'worst',
      label: 'Lowest against target',
      cell: ({ worst }) =>
        worst === null ? (
          '–'
        ) : (
          <Link href={touchpointHref(filter, worst.slug)} prefetch={false}>
            {worst.name}
          </Link>
        ),
    },
  ];
}

function figure(key: string, label: string, cell: Column<StageStanding>['cell']): Column<StageStanding> {
  return { key, label, figures: true, cell };
}
