'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { PageHead } from '@/components/imports/page-head';
import { EmptyState } from '@/components/metrics/empty-state';
import { LoadFailed } from '@/components/metrics/load-failed';
import { revokeKey, sourcesOptions } from '@/lib/sources/client';
import type { KeyView } from '@/lib/sources/schema';
import classes from './admin.module.css';
import { KeyForm } from './key-form';
import { KeyTable } from './key-table';
import { Problem } from '@/components/shell/problem';
import { SourceTable } from './source-table';
import { useDeed } from './use-deed';

type Open = { kind: 'make' } | { kind: 'revoke'; key: KeyView };

/** Where data comes from, and the keys that programs bring or fetch it with. */
export function SourcesPanel() {
  const { data, error, refetch } = useQuery(sourcesOptions());
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  const { busy, problem, run } = useDeed();
  const close = () => setOpen(null);
  const done = (words: string) => {
    setSaid(words);
    void client.invalidateQueries({ queryKey: sourcesOptions().queryKey });
  };
  const revoke = ({ id, name }: KeyView) =>
    run(async () => {
      setOpen(null);
      await revokeKey(id);
      done(`${name} was revoked. Whoever still calls with it is refused.`);
    });
  return (
    <div className={classes['panel']}>
      <PageHead title="Sources and API keys">
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={data === undefined}
          onClick={() => setOpen({ kind: 'make' })}
        >
          Make a key
        </Button>
      </PageHead>
      <output className={classes['said']}>{said}</output>
      <Problem words={problem} />
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <output>Reading the sources …</output>}
      {data !== undefined && (
        <>
          <Frame
            title="API keys"
            about="A program calls the API with a key and may do what the key carries, and nothing else. A key is shown once and ends at the first request after it is revoked."
          >
            {data.keys.length === 0 ? (
              <EmptyState
                title="No API keys"
                text="Make one, and a program can read figures or send imports."
              />
            ) : (
              <KeyTable keys={data.keys} busy={busy} onRevoke={(key) => setOpen({ kind: 'revoke', key })} />
            )}
          </Frame>
          <Frame
            title="Sources"
            about="A source is a survey tool or system whose numbers identify a contact. Its first import makes it."
          >
            {data.sources.length === 0 ? (
              <EmptyState
                title="No sources"
                text="Import a file, and the source that it names stands here."
              />
            ) : (
              <SourceTable sources={data.sources} />
            )}
          </Frame>
          {open?.kind === 'make' && <KeyForm scopes={data.scopes} onDone={done} onClose={close} />}
        </>
      )}
      {open?.kind === 'revoke' && (
        <ConfirmDialog
          title={`Revoke ${open.key.name}?`}
          verb="Revoke the key"
          busy={busy}
          onClose={close}
          onConfirm={() => revoke(open.key)}
        >
          Programs that call with {open.key.prefix}… are refused from the next request on. Nothing undoes
          this.
        </ConfirmDialog>
      )}
    </div>
  );
}
