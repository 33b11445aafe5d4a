import { IconArrowDown, IconArrowUp, IconEqual, IconQuestionMark, type Icon } from '@tabler/icons-react';
import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { ScoreCell } from '@/components/metrics/score-cell';
import tone from '@/components/metrics/tone.module.css';
import { touchpointHref } from '@/components/touchpoints/touchpoint-href';
import type { PerceptionRow } from '@/lib/departments/schema';
import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import type { PerceptionVerdict } from '@/lib/domain/metrics/perception-gap';
import type { Filter } from '@/lib/filters/schema';
import { formatSigned } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import classes from './departments.module.css';
import { PERCEPTION_WORDS, quarterWords } from './scorecard-words';

const LOOKS: Readonly<Record<PerceptionVerdict, { Sign: Icon; tone: string | undefined }>> = {
  too_high: { Sign: IconArrowUp, tone: tone['bad'] },
  in_line: { Sign: IconEqual, tone: tone['untold'] },
  too_low: { Sign: IconArrowDown, tone: tone['watch'] },
  cannot_tell: { Sign: IconQuestionMark, tone: tone['untold'] },
};

/** What the department believed, beside what customers said. */
export function PerceptionTable({ rows, filter }: { rows: readonly PerceptionRow[]; filter: Filter }) {
  if (rows.length === 0) {
    return (
      <p className={classes['empty']}>
        The department has not estimated what its customers say. Its head does so on the page of a touchpoint.
      </p>
    );
  }
  return (
    <FiguresTable
      caption="Own estimates against customers"
      columns={columnsFor(filter)}
      rows={rows}
      rowKey={({ touchpoint, quarter }) => `${touchpoint}/${quarter}`}
    />
  );
}

function columnsFor(filter: Filter): readonly [Column<PerceptionRow>, ...Column<PerceptionRow>[]] {
  return [
    {
      key: 'touchpoint',
      label: 'Touchpoint',
      cell: ({ touchpoint, name, note }) => (
        <>
          <Link href={touchpointHref(filter, touchpoint)} prefetch={false}>
            {name}
          </Link>
          {note !== '' && <span className={classes['under']}>“{note}”</span>}
        </>
      ),
    },
    { key: 'quarter', label: 'Quarter', short: true, cell: ({ quarter }) => quarterWords(quarter) },
    {
      key: 'estimate',
      label: 'Own estimate',
      figures: true,
      short: true,
      cell: ({ estimate }) => formatValue(estimate, 'percent'),
    },
    {
      key: 'csat',
      label: 'Customers’ CSAT',
      figures: true,
      cell: ({ csat }) => <ScoreCell score={csat} unit="percent" fewest={MINIMUM_ANSWERS} />,
    },
    { key: 'gap', label: 'Gap', cell: ({ gap }) => <Gap gap={gap} /> },
  ];
}

function Gap({ gap: { by, low, high, verdict } }: Pick<PerceptionRow, 'gap'>) {
  const { Sign, tone: gapTone } = LOOKS[verdict];
  return (
    <>
      <span className={`${classes['verdict']} ${gapTone}`}>
        <Sign size={14} stroke={2.25} aria-hidden /> {PERCEPTION_WORDS[verdict]}
      </span>{' '}
      {by !== null && `${formatSigned(by, 1)} points`}
      {low !== null && high !== null && (
        <span className={classes['under']}>
          {formatSigned(low, 1)} to {formatSigned(high, 1)}
        </span>
      )}
    </>
  );
}
