'use client';

import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Frame } from '@/components/charts/frame';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { KIND_WORDS } from '@/lib/domain/notices/words';
import { UNKNOWN } from '@/lib/format/locale';
import { deliveriesOptions, retryDelivery, WEBHOOKS_KEY } from '@/lib/notices/webhook-client';
import { DELIVERY_STATE_WORDS, type DeliveryView, type WebhookView } from '@/lib/notices/webhook-schema';
import classes from './notices.module.css';

/** What was sent to a webhook, the newest first. */
export function Deliveries({ webhook }: { webhook: WebhookView }) {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(deliveriesOptions(webhook.id, page));
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: (delivery: string) => retryDelivery(webhook.id, delivery),
    onSettled: () => queries.invalidateQueries({ queryKey: WEBHOOKS_KEY }),
  });
  return (
    <div className={classes['section']}>
      <Frame title={`Deliveries to ${webhook.name}`}>
        {error !== null && (
          <ProblemNotice title="They could not be read" problem={error} onRetry={() => void refetch()} />
        )}
        {retry.error !== null && <ProblemNotice title="It was not sent again" problem={retry.error} />}
        {data === undefined && error === null && <output>Reading the deliveries …</output>}
        {data?.total === 0 && <p className={classes['note']}>Nothing was sent to it yet.</p>}
        {data !== undefined && data.total > 0 && (
          <FiguresTable
            caption={`Deliveries to ${webhook.name}, the newest first`}
            columns={[...COLUMNS, again((id) => retry.mutate(id))]}
            rows={data.deliveries}
            rowKey={({ id }) => id}
            wide
          />
        )}
        {data !== undefined && data.total > data.pageSize && (
          <div className={classes['ways']}>
            <Button variant="default" size="xs" disabled={page === 1} onClick={() => setPage(page - 1)}>
              Newer
            </Button>
            <Button
              variant="default"
              size="xs"
              disabled={page * data.pageSize >= data.total}
              onClick={() => setPage(page + 1)}
            >
              Older
            </Button>
          </div>
        )}
      </Frame>
    </div>
  );
}

const COLUMNS: readonly [Column<DeliveryView>, ...Column<DeliveryView>[]] = [
  {
    key: 'text',
    label: 'Message',
    cell: ({ text }) => <span className={classes['broken']}>{text}</span>,
  },
  { key: 'kind', label: 'Kind', cell: ({ kind }) => (kind === null ? 'Test' : KIND_WORDS[kind].name) },
  { key: 'state', label: 'State', short: true, cell: ({ state }) => DELIVERY_STATE_WORDS[state] },
  { key: 'status', label: 'Status', figures: true, short: true, cell: ({ status }) => status ?? UNKNOWN },
  { key: 'tries', label: 'Tries', figures: true, short: true, cell: ({ attempts }) => attempts },
  { key: 'at', label: 'Written', cell: ({ createdAt }) => <LocalTime instant={createdAt} /> },
  { key: 'error', label: 'What went wrong', cell: ({ error }) => error ?? UNKNOWN },
];

function again(onAgain: (id: string) => void): Column<DeliveryView> {
  return {
    key: 'again',
    label: 'Actions',
    cell: ({ id, state, text }) =>
      state === 'failed' ? (
        <RowActions>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onAgain(id)}
            aria-label={`Send again: ${text}`}
          >
            Send again
          </Button>
        </RowActions>
      ) : (
        UNKNOWN
      ),
  };
}
