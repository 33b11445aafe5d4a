import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { BandMark } from '@/components/metrics/band-mark';
import { formatRange } from '@/components/metrics/format-range';
import { OpenCount } from '@/components/ownership/open-count';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import { ISSUE_FIGURES } from '@/lib/domain/issues/figures';
import { NOTHING_OPEN } from '@/lib/domain/issues/tally';
import { formatMonth } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { formatAnswered, formatValue } from '@/lib/format/reading';
import { formatWait } from '@/lib/format/wait';
import type { JourneyMap, JourneyMapQuery, MapHandOff, MapHandOffs } from '@/lib/maps/schema';
import { addDays } from '@/lib/domain/day';
import { handOffQueueHref } from './hand-off-line';
import classes from './hand-off-table.module.css';
import { pathsHref } from './links';

/** As many as one reads; the paths have all of them. */
const SHOWN = 12;

/** Where customers really went from one department to another, whatever the design says. */
export function HandOffTable({ map, query }: { map: JourneyMap; query: JourneyMapQuery }) {
  const { handOffs, journey, against } = map;
  const shown = handOffs.pairs.slice(0, SHOWN);
  return (
    <Frame
      title="Hand-offs between departments"
      anchor="hand-offs"
      about={aboutWords(handOffs, against?.by === 'persona' ? against.one : null)}
    >
      {shown.length > 0 && (
        <FiguresTable
          caption="Hand-offs between departments, the most frequent first"
          columns={columnsFor(handOffs, query)}
          rows={shown}
          rowKey={({ from, to }) => `${from.touchpoint}/${to.touchpoint}`}
          wide
        />
      )}
      <p className={classes['more']}>
        <Link href={pathsHref(journey.slug, query)} prefetch={false}>
          See every path that customers took
        </Link>
      </p>
    </Frame>
  );
}

function aboutWords({ minedAt, from, to, pairs }: MapHandOffs, persona: string | null): string {
  if (minedAt === null) {
    return 'Not known yet: the paths of customers have not been worked out from their contacts. That is done in the background after an import.';
  }
  const last = addDays(to, -1);
  const months =
    from.slice(0, 7) === last.slice(0, 7)
      ? formatMonth(from)
      : `${formatMonth(from)} to ${formatMonth(last)}`;
  const whose = persona === null ? 'customers' : `customers (${persona})`;
  return pairs.length === 0
    ? `No ${whose} who set out in ${months} went straight from one department to another.`
    : `Where ${whose} who set out in ${months} went straight from one department to another, the most frequent first. Known by whole months.`;
}

function columnsFor(
  { issues }: MapHandOffs,
  query: JourneyMapQuery,
): readonly [Column<MapHandOff>, ...Column<MapHandOff>[]] {
  const end = ({ touchpoint, touchpointName }: MapHandOff['from']) => (
    <Link href={touchpointHref(query, touchpoint)} prefetch={false}>
      {touchpointName}
    </Link>
  );
  return [
    {
      key: 'departments',
      label: 'Departments',
      cell: ({ from, to }) => (
        <span className={classes['ends']}>
          {from.departmentName} <IconArrowRight size={14} aria-hidden /> <VisuallyHidden>to</VisuallyHidden>{' '}
          {to.departmentName}
        </span>
      ),
    },
    { key: 'from', label: 'From', cell: ({ from }) => end(from) },
    { key: 'to', label: 'To', cell: ({ to }) => end(to) },
    { key: 'count', label: 'Times', figures: true, cell: ({ count }) => formatNumber(count) },
    {
      key: 'wait',
      label: 'Median wait',
      figures: true,
      cell: ({ medianWait }) => (medianWait === null ? '–' : formatWait(medianWait)),
    },
    {
      key: 'after',
      label: 'Score after',
      figures: true,
      cell: ({ scoreAfter }) => (
        <>
          {formatValue(scoreAfter.value, 'index')}
          <span className={classes['under']}>
            {scoreAfter.answered === 0
              ? 'no answers'
              : `${formatRange(scoreAfter, 'index') ?? 'no interval'}, ${formatAnswered(scoreAfter.answered)}`}
          </span>
        </>
      ),
    },
    { key: 'band', label: 'Against its target', cell: ({ band }) => <BandMark band={band} /> },
    {
      key: 'issues',
      label: ISSUE_FIGURES.open.label,
      figures: true,
      cell: ({ from, to }) => (
        <OpenCount
          issues={
            issues.find((one) => one.from === from.touchpoint && one.to === to.touchpoint) ?? NOTHING_OPEN
          }
          href={handOffQueueHref(query, to.touchpoint)}
          of={`the hand-off from ${from.touchpointName} to ${to.touchpointName}`}
        />
      ),
    },
    { key: 'designed', label: 'Designed', cell: ({ designed }) => (designed ? 'yes' : 'no') },
  ];
}
