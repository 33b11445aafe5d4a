import Link from 'next/link';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { ChangeMark } from '@/components/metrics/change-mark';
import type { ThemeReading } from '@/lib/feedback/theme-schema';
import { formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import classes from './theme-table.module.css';

interface ThemeTableProps {
  rows: readonly ThemeReading[];
  /** Where a theme leads; to all comments that speak of it unless told. */
  themeHref?: (slug: string) => string;
}

const POLARITY_NOTES = { positive: 'said in praise', negative: 'said in complaint', either: null } as const;

const nameColumn = (themeHref: (slug: string) => string): Column<ThemeReading> => ({
  key: 'name',
  label: 'Theme',
  cell: ({ slug, name, polarity }) => (
    <>
      <Link prefetch={false} href={themeHref(slug)} className={classes['name']}>
        {name}
      </Link>
      {POLARITY_NOTES[polarity] !== null && (
        <span className={classes['under']}>{POLARITY_NOTES[polarity]}</span>
      )}
    </>
  ),
});

const COLUMNS: readonly Column<ThemeReading>[] = [
  {
    key: 'comments',
    label: 'Comments',
    figures: true,
    short: true,
    cell: ({ comments, share }) => (
      <>
        {formatNumber(comments)}
        <span className={classes['under']}>{formatValue(share, 'percent')} of all</span>
      </>
    ),
  },
  {
    key: 'positive',
    label: 'Positive',
    figures: true,
    short: true,
    cell: ({ positiveShare }) => formatValue(positiveShare, 'percent'),
  },
  {
    key: 'negative',
    label: 'Negative',
    figures: true,
    short: true,
    cell: ({ negativeShare, scored }) => (
      <>
        {formatValue(negativeShare, 'percent')}
        <span className={classes['under']}>of {formatNumber(scored)} scored</span>
      </>
    ),
  },
  {
    key: 'impact',
    label: 'Impact on the score',
    cell: ({ impact }) => <ChangeMark change={impact} unit="points" interval="short" />,
  },
  {
    key: 'answered',
    label: 'n',
    figures: true,
    short: true,
    cell: ({ answered }) => formatNumber(answered),
  },
];

/** What customers speak of, how often, how it sounds, and what it goes with. */
export function ThemeTable({ rows, themeHref = themeOf }: ThemeTableProps) {
  return (
    <FiguresTable
      caption="Themes of comments"
      columns={[nameColumn(themeHref), ...COLUMNS]}
      rows={rows}
      rowKey={({ slug }) => slug}
      wide
    />
  );
}

function themeOf(slug: string): string {
  return `/feedback?theme=${slug}`;
}
