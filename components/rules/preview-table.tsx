import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import type { PreviewedFlag, RulePreview } from '@/lib/detection/schema';
import { formatDay, formatPeriod } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { METHOD_WORDS } from './method-words';
import classes from './rules.module.css';

type Columns = readonly [Column<PreviewedFlag>, ...Column<PreviewedFlag>[]];

const COLUMNS: Columns = [
  { key: 'title', label: 'What', cell: ({ title }) => title },
  { key: 'on', label: 'Found on', cell: ({ on }) => formatDay(on) },
  { key: 'department', label: 'For', cell: ({ department }) => department },
  { key: 'method', label: 'By', cell: ({ method }) => METHOD_WORDS[method] },
  {
    key: 'answered',
    label: 'Answers',
    figures: true,
    cell: ({ answered }) => formatNumber(answered),
  },
  {
    key: 'now',
    label: 'Present rule',
    cell: ({ alsoNow }) => (alsoNow ? 'Flags it too' : 'Does not'),
  },
];

/** What a rule would have flagged, and how many of that by chance. */
export function PreviewTable({ preview }: { preview: RulePreview }) {
  const { flags, from, to, expectedFalse, now } = preview;
  return (
    <Frame
      title="What would have been flagged"
      about={
        `${flags.length} ${flags.length === 1 ? 'flag' : 'flags'}, ${formatPeriod({ from, to })}, had each been worked on until it recovered. ` +
        `At most ${formatNumber(expectedFalse, 1)} of them are to be expected by chance. The present rules would have raised ${now}.`
      }
    >
      {flags.length === 0 ? (
        <p className={classes['quiet']}>Nothing in these 12 months would have been flagged by this rule.</p>
      ) : (
        <FiguresTable
          caption="What would have been flagged"
          columns={COLUMNS}
          rows={flags}
          rowKey={({ on, title }) => `${on} ${title}`}
        />
      )}
    </Frame>
  );
}
