import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { LocalTime } from '@/components/imports/local-time';
import { formatDay, formatPeriod } from '@/lib/format/day';
import { formatNumber, formatSigned } from '@/lib/format/number';
import { formatAnswered, formatChangeBy, formatReading } from '@/lib/format/reading';
import type { FixReading, IssueDetail } from '@/lib/issues/detail-schema';
import type { Period } from '@/lib/domain/period';
import type { Reading } from '@/lib/domain/reading';
import type { Unit } from '@/lib/domain/metrics/metric';
import { unitOf } from './issue-words';
import { VerdictMark } from './marks';
import classes from './queue-table.module.css';

/** Whether the fix worked, as far as customers’ later answers tell. */
export function FixSection({ issue }: { issue: IssueDetail }) {
  const { fix, fixLiveOn, verifyUntil, measure } = issue;
  if (fixLiveOn === null && fix.length === 0) return null;
  const unit = unitOf(measure);
  const latest = fix.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Frame
      title="Fix and proof"
      anchor="proof"
      about={[
        fixLiveOn === null ? 'The fix was withdrawn.' : `The fix is live since ${formatDay(fixLiveOn)}.`,
        verifyUntil === null ? '' : `The proof is decided by ${formatDay(verifyUntil)}.`,
        latest[0]?.says ?? 'Nothing was read yet: answers after the fix are being collected.',
      ].join(' ')}
    >
      {latest.length > 0 && (
        <FiguresTable
          caption="Readings of the fix"
          rows={latest}
          rowKey={({ at }) => at}
          wide
          columns={columnsIn(unit)}
        />
      )}
    </Frame>
  );
}

function Window({ reading, unit }: { reading: Reading & Period; unit: Unit }) {
  return (
    <span className={classes['stack']}>
      {formatReading(reading, unit)}
      <span className={classes['under']}>
        {formatAnswered(reading.answered)}, {formatPeriod(reading)}
      </span>
    </span>
  );
}

function differenceOf({ by, low, high }: FixReading, unit: Unit): string {
  const interval =
    low === null || high === null ? '' : `, ${formatSigned(low, 1)} to ${formatSigned(high, 1)}`;
  return `${formatChangeBy(by, unit)}${interval}`;
}

function columnsIn(unit: Unit): readonly [Column<FixReading>, ...Column<FixReading>[]] {
  return [
    { key: 'at', label: 'Read', cell: ({ at }) => <LocalTime instant={at} /> },
    {
      key: 'verdict',
      label: 'Verdict',
      cell: ({ verdict, final }) => (
        <span className={classes['stack']}>
          <VerdictMark verdict={verdict} />
          <span className={classes['under']}>{final ? 'final' : 'so far'}</span>
        </span>
      ),
    },
    { key: 'by', label: 'Difference', figures: true, cell: (row) => differenceOf(row, unit) },
    { key: 'before', label: 'Before', cell: ({ before }) => <Window reading={before} unit={unit} /> },
    { key: 'after', label: 'After', cell: ({ after }) => <Window reading={after} unit={unit} /> },
    {
      key: 'needed',
      label: 'Answers still needed',
      figures: true,
      cell: ({ needed }) => (needed === null ? 'none' : formatNumber(needed)),
    },
  ];
}
