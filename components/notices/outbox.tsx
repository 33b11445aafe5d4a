'use client';

import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { LocalTime } from '@/components/imports/local-time';
import { Pages } from '@/components/imports/pages';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { EmptyState } from '@/components/metrics/empty-state';
import { queryString } from '@/lib/filters/schema';
import { UNKNOWN } from '@/lib/format/locale';
import { mailParameters, MAILS_KEY, mailsOptions, resendMail } from '@/lib/notices/mail-client';
import { MAIL_STATE_WORDS, MAIL_STATES, type MailQuery, type MailRow } from '@/lib/notices/mail-schema';
import { MailDialog } from './mail-dialog';
import classes from './notices.module.css';

type Columns = readonly [Column<MailRow>, ...Column<MailRow>[]];

/** What was mailed or is to be, how it went, and what it says. */
export function Outbox({ query }: { query: MailQuery }) {
  const { data, error, refetch } = useQuery(mailsOptions(query));
  const queries = useQueryClient();
  const router = useRouter();
  const [opened, setOpened] = useState<string | null>(null);
  const again = useMutation({
    mutationFn: resendMail,
    onSettled: () => queries.invalidateQueries({ queryKey: MAILS_KEY }),
  });
  if (data === undefined) {
    return error === null ? (
      <output>Reading the outbox …</output>
    ) : (
      <ProblemNotice title="The outbox could not be read" problem={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      {!data.mailServer && (
        <Alert variant="default" title="No mail server is configured" mb="md">
          Nothing is sent: mails are kept here, unsent. Set SMTP_URL and start Corridor again; then each can
          be sent from here.
        </Alert>
      )}
      <div className={classes['ways']}>
        <label className={classes['field']}>
          State
          <select
            className={classes['select']}
            value={query.state ?? ''}
            onChange={({ currentTarget }) => {
              const state = MAIL_STATES.find((one) => one === currentTarget.value) ?? null;
              router.push(`/outbox${queryString(mailParameters({ state, page: 1 }))}`);
            }}
          >
            <option value="">Every state</option>
            {MAIL_STATES.map((state) => (
              <option key={state} value={state}>
                {MAIL_STATE_WORDS[state]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {again.error !== null && <ProblemNotice title="It was not sent again" problem={again.error} />}
      <output className={classes['said']}>{again.isSuccess && 'It waits to be sent now.'}</output>
      {data.mails.length === 0 ? (
        <EmptyState
          title={query.state === null ? 'No mails yet' : 'Nothing fits'}
          text={
            query.state === null
              ? 'People are mailed when an issue concerns them, and get a digest every Monday.'
              : 'No mail is in this state.'
          }
        />
      ) : (
        <FiguresTable
          caption="Mails, the newest first"
          columns={columnsFor(data.mailServer, setOpened, (id) => again.mutate(id))}
          rows={data.mails}
          rowKey={({ id }) => id}
          wide
        />
      )}
      <Pages
        path="/outbox"
        search={mailParameters({ ...query, page: 1 })}
        of="mails"
        page={data.page}
        pageSize={data.pageSize}
        total={data.total}
      />
      {opened !== null && <MailDialog id={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function columnsFor(
  mailServer: boolean,
  onOpen: (id: string) => void,
  onAgain: (id: string) => void,
): Columns {
  return [
    {
      key: 'subject',
      label: 'Subject',
      cell: ({ subject }) => <span className={classes['broken']}>{subject}</span>,
    },
    {
      key: 'to',
      label: 'To',
      cell: ({ recipient }) => <span className={classes['broken']}>{recipient}</span>,
    },
    { key: 'state', label: 'State', cell: ({ state }) => MAIL_STATE_WORDS[state] },
    { key: 'written', label: 'Written', cell: ({ createdAt }) => <LocalTime instant={createdAt} /> },
    { key: 'tries', label: 'Tries', figures: true, cell: ({ attempts }) => attempts },
    {
      key: 'error',
      label: 'What went wrong',
      cell: ({ error }) => <span className={classes['broken']}>{error ?? UNKNOWN}</span>,
    },
    {
      key: 'ways',
      label: 'Actions',
      cell: ({ id, subject, recipient, state }) => (
        <RowActions>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onOpen(id)}
            aria-label={`Read: ${subject}, to ${recipient}`}
          >
            Read
          </Button>
          {mailServer && state !== 'waiting' && state !== 'sending' && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onAgain(id)}
              aria-label={`Send again: ${subject}, to ${recipient}`}
            >
              Send again
            </Button>
          )}
        </RowActions>
      ),
    },
  ];
}
