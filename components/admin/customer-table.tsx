import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import { customerExportHref } from '@/lib/customer-data/client';
import type { CustomerRow } from '@/lib/customer-data/schema';
import { formatDay } from '@/lib/format/day';
import { UNKNOWN } from '@/lib/format/locale';
import { formatNumber } from '@/lib/format/number';
import classes from './admin.module.css';

interface CustomerTableProps {
  customers: readonly CustomerRow[];
  onAnonymise: (customer: CustomerRow) => void;
}

/** Customers, by number. */
export function CustomerTable({ customers, onAnonymise }: CustomerTableProps) {
  return (
    <FiguresTable
      caption="Customers"
      columns={[...COLUMNS, deeds(onAnonymise)]}
      rows={customers}
      rowKey={({ id }) => `${id}`}
    />
  );
}

const COLUMNS: readonly [Column<CustomerRow>, ...Column<CustomerRow>[]] = [
  {
    key: 'customer',
    label: 'Customer',
    cell: ({ name, email, externalId, anonymisedAt }) => (
      <span className={classes['who']}>
        {anonymisedAt === null ? (name ?? externalId) : 'Anonymised'}
        {email !== null && <span className={classes['quiet']}>{email}</span>}
      </span>
    ),
  },
  {
    key: 'number',
    label: 'Number',
    cell: ({ externalId }) => <span className={classes['number']}>{externalId}</span>,
  },
  { key: 'persona', label: 'Persona', cell: ({ personaName }) => personaName ?? UNKNOWN },
  {
    key: 'since',
    label: 'Customer since',
    cell: ({ startedOn }) => (startedOn === null ? UNKNOWN : formatDay(startedOn)),
  },
  {
    key: 'contacts',
    label: 'Contacts',
    figures: true,
    short: true,
    cell: ({ contacts }) => formatNumber(contacts),
  },
  {
    key: 'comments',
    label: 'Comments',
    figures: true,
    short: true,
    cell: ({ comments }) => formatNumber(comments),
  },
  {
    key: 'last',
    label: 'Last contact',
    cell: ({ lastContactAt }) => (lastContactAt === null ? UNKNOWN : <LocalTime instant={lastContactAt} />),
  },
];

function deeds(onAnonymise: CustomerTableProps['onAnonymise']): Column<CustomerRow> {
  return {
    key: 'deeds',
    label: 'Actions',
    cell: (customer) => (
      <RowActions>
        <Button
          component="a"
          href={customerExportHref(customer.id)}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={`Download everything of ${customer.name ?? customer.externalId}`}
        >
          Download
        </Button>
        {customer.anonymisedAt === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Anonymise ${customer.name ?? customer.externalId}`}
            onClick={() => onAnonymise(customer)}
          >
            Anonymise
          </Button>
        )}
      </RowActions>
    ),
  };
}
