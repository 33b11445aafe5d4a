import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { LocalTime } from '@/components/imports/local-time';
import { TextLink } from '@/components/imports/text-link';
import { UNKNOWN } from '@/lib/format/locale';
import { formatNumber } from '@/lib/format/number';
import type { SourceView } from '@/lib/sources/schema';
import classes from './admin.module.css';

const COLUMNS: readonly [Column<SourceView>, ...Column<SourceView>[]] = [
  {
    key: 'name',
    label: 'Source',
    cell: ({ name, slug }) => (
      <span className={classes['who']}>
        {name}
        <span className={classes['quiet']}>{slug}</span>
      </span>
    ),
  },
  {
    key: 'interactions',
    label: 'Interactions',
    figures: true,
    short: true,
    cell: ({ interactions }) => formatNumber(interactions),
  },
  {
    key: 'last',
    label: 'Last import',
    cell: ({ lastImport }) =>
      lastImport === null ? (
        'Never'
      ) : (
        <span className={classes['who']}>
          <TextLink href={`/imports/${lastImport.id}`}>{lastImport.fileName}</TextLink>
          <span className={classes['quiet']}>
            <LocalTime instant={lastImport.at} />
          </span>
        </span>
      ),
  },
  {
    key: 'by',
    label: 'By',
    cell: ({ lastImport }) => (lastImport === null ? UNKNOWN : (lastImport.by ?? 'The command line')),
  },
];

/** Where data comes from. */
export function SourceTable({ sources }: { sources: readonly SourceView[] }) {
  return <FiguresTable caption="Sources" columns={COLUMNS} rows={sources} rowKey={({ slug }) => slug} />;
}
