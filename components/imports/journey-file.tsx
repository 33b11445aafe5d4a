'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { formatNumber } from '@/lib/format/number';
import { ApiProblem } from '@/lib/http/client';
import { sendJourneyFile } from '@/lib/journeys/client';
import type { Changes, JourneyCounts } from '@/lib/journeys/schema';
import classes from './journey-file.module.css';
import { JsonField, type TextFault } from './json-field';
import { ProblemNotice } from './problem-notice';
import { TextFileButton } from './text-file-button';
import { TextLink } from './text-link';

const NO_FAULTS: readonly TextFault[] = [];

/** Sends a journey file, and says what it made, what it changed and what does not fit. */
export function JourneyFile() {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const client = useQueryClient();
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: sendJourneyFile,
    onSuccess: () => client.invalidateQueries(),
  });
  const replace = (read: string) => {
    reset();
    setText(read);
  };
  return (
    <div className={classes['form']}>
      <div className={classes['buttons']}>
        <TextFileButton label="Open a journey file" onText={replace} onProblem={setProblem} />
      </div>
      <output className={classes['problem']}>{problem}</output>
      <JsonField
        label="Journey file, in JSON"
        hint="Paste it, or open the file. It is checked as a whole: where one thing does not fit, nothing is written."
        text={text}
        onText={setText}
        faults={error instanceof ApiProblem ? error.fields : NO_FAULTS}
      />
      <div className={classes['buttons']}>
        <Button loading={isPending} onClick={() => send(text, setProblem, mutate)}>
          Send the journey file
        </Button>
      </div>
      {error !== null && <ProblemNotice title="The journey file was not taken" problem={error} />}
      <div aria-live="polite">{data !== undefined && <Outcome counts={data} />}</div>
    </div>
  );
}

function send(
  text: string,
  setProblem: (problem: string | null) => void,
  mutate: (text: string) => void,
): void {
  const empty = text.trim() === '';
  setProblem(empty ? 'Paste or open a journey file first.' : null);
  if (!empty) mutate(text);
}

interface Line extends Changes {
  noun: string;
}

const COLUMNS: readonly [Column<Line>, ...Column<Line>[]] = [
  { key: 'noun', label: 'What', cell: ({ noun }) => noun },
  { key: 'created', label: 'New', figures: true, cell: ({ created }) => formatNumber(created) },
  { key: 'changed', label: 'Changed', figures: true, cell: ({ changed }) => formatNumber(changed) },
  { key: 'unchanged', label: 'As before', figures: true, cell: ({ unchanged }) => formatNumber(unchanged) },
];

function Outcome({ counts }: { counts: JourneyCounts }) {
  const lines: Line[] = [
    { noun: 'Departments', ...counts.departments },
    { noun: 'Partners', ...counts.partners },
    { noun: 'Personas', ...counts.personas },
    { noun: 'Journeys', ...counts.journeys },
    { noun: 'Stages', ...counts.stages },
    { noun: 'Touchpoints', ...counts.touchpoints },
  ];
  return (
    <section aria-labelledby="taken">
      <h2 className={classes['title']} id="taken">
        The journey file has been taken
      </h2>
      <FiguresTable caption="What it did" columns={COLUMNS} rows={lines} rowKey={({ noun }) => noun} />
      <p>
        Now its touchpoints can be filled: <TextLink href="/imports/new">import a file</TextLink>.
      </p>
    </section>
  );
}
