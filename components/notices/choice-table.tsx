'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { ProblemNotice } from '@/components/imports/problem-notice';
import { KIND_WORDS } from '@/lib/domain/notices/words';
import { choicesOptions, writeChoice } from '@/lib/notices/client';
import type { Choice, ChoiceChange } from '@/lib/notices/schema';
import classes from './notices.module.css';

/** By which ways the viewer is told of what; every tick is kept at once. */
export function ChoiceTable() {
  const { data, error, refetch } = useQuery(choicesOptions());
  const queries = useQueryClient();
  const write = useMutation({
    mutationFn: writeChoice,
    onSuccess: (choices) => queries.setQueryData(choicesOptions().queryKey, choices),
  });
  if (data === undefined) {
    return error === null ? (
      <output>Reading your choices …</output>
    ) : (
      <ProblemNotice title="Your choices could not be read" problem={error} onRetry={() => void refetch()} />
    );
  }
  const { variables } = write;
  return (
    <>
      <p className={classes['note']}>
        Mails go to {data.email}.
        {!data.mailServer &&
          ' There is no mail server yet, so they are kept unsent until an admin sets one up.'}
      </p>
      {write.error !== null && <ProblemNotice title="Your choice was not kept" problem={write.error} />}
      <output className={classes['said']}>
        {write.isSuccess && variables !== undefined && `${KIND_WORDS[variables.kind].name}: kept.`}
      </output>
      <FiguresTable
        caption="What you are told of"
        columns={columnsFor((change) => write.mutate(change))}
        rows={data.choices}
        rowKey={({ kind }) => kind}
      />
    </>
  );
}

type Columns = readonly [Column<Choice>, ...Column<Choice>[]];

function columnsFor(onChange: (change: ChoiceChange) => void): Columns {
  const tick = (way: 'inApp' | 'mail', label: string) => (choice: Choice) => {
    const { kind, inApp, mail } = choice;
    return (
      <input
        className={classes['check']}
        type="checkbox"
        checked={choice[way]}
        aria-label={`${KIND_WORDS[kind].name}: ${label}`}
        onChange={({ currentTarget }) => onChange({ kind, inApp, mail, [way]: currentTarget.checked })}
      />
    );
  };
  const inApp = tick('inApp', 'in the app');
  return [
    { key: 'kind', label: 'Kind', cell: ({ kind }) => KIND_WORDS[kind].name },
    { key: 'tells', label: 'Tells you that', cell: ({ kind }) => KIND_WORDS[kind].tells },
    {
      key: 'inApp',
      label: 'In the app',
      short: true,
      cell: (choice) => (choice.kind === 'digest' ? 'By mail only' : inApp(choice)),
    },
    { key: 'mail', label: 'By mail', short: true, cell: tick('mail', 'by mail') },
    {
      key: 'changed',
      label: 'Default',
      cell: ({ changed }) => (changed ? 'Changed by you' : 'As by default'),
    },
  ];
}
