import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { formatInstant } from '@/lib/format/instant';
import type { ImportPreview } from '@/lib/imports/schema';
import classes from './sample-table.module.css';

type SampleRow = ImportPreview['sample'][number];

/** What the fields of a row are called here, in the order in which they are shown. */
const FIELDS = {
  customer: 'Customer',
  touchpoint: 'Touchpoint',
  name: 'Name',
  email: 'E-mail',
  purchasedOn: 'Bought',
  amount: 'Amount',
  category: 'Category',
  startedOn: 'Started',
  churnedOn: 'Lost',
  churnReason: 'Reason for leaving',
  mrr: 'A month',
  answers: 'Answers, on our scales',
  raw: 'Answers as given',
  comment: 'Comment',
  reason: 'Reason',
  persona: 'Persona',
  partner: 'Partner',
  externalId: 'Id',
  sequence: 'Order',
  attributes: 'Attributes',
} as const;

interface SampleTableProps {
  sample: readonly SampleRow[];
  /** The organisation's, in which days are counted. */
  timezone: string;
}

/** The first rows of a file as the mapping understands them. Only columns that any of them fills. */
export function SampleTable({ sample, timezone }: SampleTableProps) {
  const line: Column<SampleRow> = { key: 'line', label: 'Line', cell: (row) => oneLine(`Line ${row.line}`) };
  const when: Column<SampleRow> = {
    key: 'occurredAt',
    label: `When, ${timezone}`,
    cell: (row) => oneLine(whenOf(row, timezone)),
  };
  const others = Object.entries(FIELDS)
    .filter(([field]) => sample.some((row) => textOf(row, field) !== ''))
    .map(([field, label]): Column<SampleRow> => ({
      key: field,
      label,
      cell: (row) => oneLine(textOf(row, field)),
    }));
  return (
    <FiguresTable
      caption="The first rows as they would be written"
      columns={[line, ...(sample.some((row) => 'occurredAt' in row) ? [when] : []), ...others]}
      rows={sample}
      rowKey={({ line: at, externalId }) => `${at} ${externalId}`}
      wide
    />
  );
}

function oneLine(text: string) {
  return <span className={classes['cell']}>{text}</span>;
}

function whenOf(row: SampleRow, timezone: string): string {
  return 'occurredAt' in row && row.occurredAt !== undefined
    ? formatInstant(new Date(row.occurredAt), timezone)
    : '';
}

function textOf(row: SampleRow, field: string): string {
  const value: unknown = Reflect.get(row, field);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, part]) => `${key} ${String(part)}`)
    .join(', ');
}
