'use client';

import { Alert, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { PageHead } from '@/components/imports/page-head';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { EmptyState } from '@/components/metrics/empty-state';
import {
  removeWebhook,
  renewSecret,
  tryWebhook,
  WEBHOOKS_KEY,
  webhooksOptions,
} from '@/lib/notices/webhook-client';
import type { WebhookView } from '@/lib/notices/webhook-schema';
import { Deliveries } from './deliveries';
import classes from './notices.module.css';
import { WebhookForm } from './webhook-form';
import { WebhookTable, type WebhookWay } from './webhook-table';

type Open = { way: WebhookWay; webhook: WebhookView } | { way: 'add'; webhook: null } | null;

/** Receivers outside that are told of issues. */
export function WebhookPanel() {
  const { data, error, refetch } = useQuery(webhooksOptions());
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const close = () => setOpen(null);
  const done = (words: string) => {
    setOpen(null);
    setSaid(words);
    void queries.invalidateQueries({ queryKey: WEBHOOKS_KEY });
  };
  const act = useMutation({
    mutationFn: async ({ way, webhook: { id, name } }: { way: WebhookWay; webhook: WebhookView }) => {
      if (way === 'try') {
        const { state, error: fault } = await tryWebhook(id);
        return state === 'delivered'
          ? `${name} answered: it works.`
          : `${name} did not take it. ${fault ?? ''}`;
      }
      if (way === 'renew') {
        setSecret((await renewSecret(id)).secret);
        return `${name} has a new secret.`;
      }
      await removeWebhook(id);
      return `${name} was removed.`;
    },
    onSuccess: done,
    onError: close,
  });
  return (
    <>
      <PageHead title="Webhooks">
        <Button
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpen({ way: 'add', webhook: null })}
        >
          Add a webhook
        </Button>
      </PageHead>
      <p className={classes['note']}>
        Other programs are told of issues as they happen. Each message is signed as Standard Webhooks says,
        and carries the same webhook-id at every try, so that a receiver can tell a repeat.
      </p>
      {secret !== null && (
        <Alert
          variant="default"
          title="Keep this secret now: it is not shown again"
          withCloseButton
          closeButtonLabel="I have kept it"
          onClose={() => setSecret(null)}
        >
          <code className={classes['secret']}>{secret}</code>
          The receiver verifies with it that a message comes from here.
        </Alert>
      )}
      <output className={classes['said']}>{act.isPending ? 'One moment …' : said}</output>
      {act.error !== null && <ProblemNotice title="That did not work" problem={act.error} />}
      {error !== null && (
        <ProblemNotice
          title="The webhooks could not be read"
          problem={error}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && error === null && <output>Reading the webhooks …</output>}
      {data?.length === 0 && (
        <EmptyState title="No webhooks" text="Add one, and a chat or another program hears of issues too." />
      )}
      {data !== undefined && data.length > 0 && (
        <WebhookTable
          webhooks={data}
          busy={act.isPending}
          onWay={(way, webhook) => (way === 'try' ? act.mutate({ way, webhook }) : setOpen({ way, webhook }))}
        />
      )}
      {open?.way === 'deliveries' && <Deliveries key={open.webhook.id} webhook={open.webhook} />}
      {(open?.way === 'add' || open?.way === 'change') && (
        <WebhookForm
          webhook={open.webhook}
          onClose={close}
          onDone={(added) => {
            setSecret(added?.secret ?? secret);
            done(added === null ? 'The webhook was changed.' : 'The webhook was added.');
          }}
        />
      )}
      {(open?.way === 'remove' || open?.way === 'renew') && (
        <ConfirmDialog
          title={
            open.way === 'remove' ? `Remove ${open.webhook.name}?` : `A new secret for ${open.webhook.name}?`
          }
          verb={open.way === 'remove' ? 'Remove the webhook' : 'Make a new secret'}
          busy={act.isPending}
          onClose={close}
          onConfirm={() => act.mutate(open)}
        >
          {open.way === 'remove'
            ? 'It is told nothing more, and the list of its deliveries goes too.'
            : 'What is sent from now on is signed with the new one; the receiver has to be given it.'}
        </ConfirmDialog>
      )}
    </>
  );
}
