'use client';

import { ActionIcon, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import { FilterButton } from '@/components/filters/filter-button';
import { queryString } from '@/lib/filters/schema';
import { deleteView, issueViewsOptions, saveView } from '@/lib/issues/client';
import { issueParameters, type IssueQuery, type SavedView } from '@/lib/issues/schema';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';
import { Field, Problem } from './field';
import classes from './queue-toolbar.module.css';
import type { QueueView } from './use-issue-query';

const LONGEST_NAME = 80;

/** What somebody looks at often, kept under a name. */
export function SavedViews({ query, view }: { query: IssueQuery; view: QueueView }) {
  const { data = [] } = useQuery(issueViewsOptions());
  const [leaving, setLeaving] = useState<SavedView | null>(null);
  const here = addressOf(query, view);
  const current = data.find((saved) => saved.query === here);
  return (
    <>
      <FilterButton name="Views" value={current?.name ?? null}>
        {(close) => (
          <div className={classes['saved']}>
            <h3>Saved views</h3>
            {data.length === 0 ? (
              <p>None yet. Choose filters, then save what you see under a name.</p>
            ) : (
              <ul aria-label="Saved views">
                {data.map((saved) => (
                  <li key={saved.id}>
                    <Link
                      href={saved.query === '' ? '/issues' : `/issues?${saved.query}`}
                      aria-current={saved.query === here ? 'page' : undefined}
                      onClick={close}
                    >
                      {saved.name}
                    </Link>
                    <ActionIcon
                      variant="subtle"
                      aria-label={`Delete the view ${saved.name}`}
                      onClick={() => setLeaving(saved)}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </li>
                ))}
              </ul>
            )}
            <SaveView here={here} onSaved={close} />
          </div>
        )}
      </FilterButton>
      {leaving !== null && <DeleteView saved={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function SaveView({ here, onSaved }: { here: string; onSaved: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: saveView,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: issueViewsOptions().queryKey });
      setName('');
      onSaved();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ name, query: here });
      }}
    >
      <Field label="Save this view as" name="name" error={save.error}>
        {(props) => (
          <input
            {...props}
            value={name}
            maxLength={LONGEST_NAME}
            placeholder="Overdue in billing"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Problem error={save.error} shown={['name']} />
      <Button type="submit" size="sm" loading={save.isPending}>
        Save the view
      </Button>
    </form>
  );
}

function DeleteView({ saved, onClose }: { saved: SavedView; onClose: () => void }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: deleteView,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: issueViewsOptions().queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Delete the view “${saved.name}”?`}
      verb="Delete the view"
      busy={remove.isPending}
      onSend={() => remove.mutate(saved.id)}
      onClose={onClose}
    >
      <Problem error={remove.error} />
      <p className={dialog['text']}>The issues in it stay as they are.</p>
    </Dialog>
  );
}

/** The parameters of the address, without the page that one happens to be on. */
function addressOf(query: IssueQuery, view: QueueView): string {
  const parameters = issueParameters(query);
  return queryString(view === 'board' ? { ...parameters, view } : parameters).slice(1);
}
