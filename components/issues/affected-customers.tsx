'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { LocalTime } from '@/components/imports/local-time';
import { LoadFailed } from '@/components/metrics/load-failed';
import { Pages } from '@/components/touchpoints/pages';
import { filterChoicesOptions } from '@/lib/filters/client';
import { formatPeriod } from '@/lib/format/day';
import { listInWords } from '@/lib/format/list-in-words';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { affectedCustomersOptions } from '@/lib/issues/detail-client';
import type { AffectedCustomer, AffectedPage, IssueDetail } from '@/lib/issues/detail-schema';
import work from './work.module.css';

/** Who had a bad contact, for those who may know it. */
export function AffectedCustomers({ issue }: { issue: IssueDetail }) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(affectedCustomersOptions(issue.number, page));
  const choices = useQuery(filterChoicesOptions());
  const currency = choices.data?.organisation.currency;
  return (
    <Frame
      title="Affected customers"
      anchor="customers"
      about={data === undefined ? undefined : aboutWords(data)}
    >
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={200} />}
      {data !== undefined && data.total === 0 && (
        <p className={work['quiet']}>Nobody had a bad contact there in these days.</p>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <FiguresTable
            caption="Affected customers"
            rows={data.customers}
            rowKey={({ externalId }) => externalId}
            wide
            columns={columnsIn(currency)}
          />
          <Pages page={data.page} pageSize={data.pageSize} total={data.total} onChange={setPage} />
        </>
      )}
    </Frame>
  );
}

function aboutWords({ total, days }: AffectedPage): string {
  const who = total === 1 ? '1 customer' : `${formatNumber(total)} customers`;
  const when = days.length === 0 ? '' : `, ${listInWords(days.map(formatPeriod))}`;
  return `${who} with a bad contact${when}; those who pay the most first.`;
}

function columnsIn(
  currency: string | undefined,
): readonly [Column<AffectedCustomer>, ...Column<AffectedCustomer>[]] {
  return [
    { key: 'name', label: 'Customer', cell: ({ name, externalId }) => name ?? externalId },
    { key: 'email', label: 'E-mail', cell: ({ email }) => email ?? 'none' },
    {
      key: 'mrr',
      label: 'Pays a month',
      figures: true,
      cell: ({ mrr }) => (mrr === null || currency === undefined ? 'unknown' : formatMoney(mrr, currency)),
    },
    {
      key: 'bad',
      label: 'Bad contacts',
      figures: true,
      short: true,
      cell: ({ bad }) => formatNumber(bad),
    },
    { key: 'last', label: 'Last one', cell: ({ lastAt }) => <LocalTime instant={lastAt} /> },
  ];
}
