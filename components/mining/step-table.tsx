'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { FiguresTable } from '@/components/charts/figures-table';
import { formatNumber } from '@/lib/format/number';
import { formatWait } from '@/lib/format/duration';
import type { FlowStep } from '@/lib/mining/schema';
import classes from './flow-panel.module.css';
import { ScoreCell, ShareCell } from './reading-cell';
import { fromWords, stepWords, toWords } from './step-words';
import { useSorted, type SortableColumn } from './use-sorted';

interface StepTableProps {
  steps: readonly FlowStep[];
  /** Rows at first. */
  first?: number;
  onChoose: (step: string) => void;
}

type Columns = [SortableColumn<FlowStep>, ...SortableColumn<FlowStep>[]];

const columnsOf = (onChoose: (step: string) => void): Columns => [
  {
    key: 'step',
    label: 'Step',
    by: fromWords,
    cell: (step) => (
      <button
        type="button"
        className={classes['step']}
        aria-label={`Paths behind ${stepWords(step)}`}
        onClick={() => onChoose(step.id)}
      >
        {fromWords(step)} <span aria-hidden>→</span> {toWords(step)}
      </button>
    ),
  },
  {
    key: 'count',
    label: 'Times',
    figures: true,
    short: true,
    by: ({ count }) => count,
    cell: ({ count }) => formatNumber(count),
  },
  {
    key: 'share',
    label: 'Of what came next',
    figures: true,
    by: ({ share }) => share.value,
    cell: ({ share }) => <ShareCell reading={share} />,
  },
  {
    key: 'wait',
    label: 'Median wait',
    figures: true,
    short: true,
    by: ({ medianWait }) => medianWait,
    cell: ({ medianWait }) => formatWait(medianWait),
  },
  {
    key: 'mean',
    label: 'Mean wait',
    figures: true,
    short: true,
    by: ({ meanWait }) => meanWait,
    cell: ({ meanWait }) => formatWait(meanWait),
  },
  {
    key: 'score',
    label: 'Score after',
    figures: true,
    by: ({ scoreAfter }) => scoreAfter.value,
    cell: ({ scoreAfter, band }) => <ScoreCell score={scoreAfter} band={band} />,
  },
];

/** Steps with how often, after which wait and with which score after; the name opens the paths behind. */
export function StepTable({ steps, first = 12, onChoose }: StepTableProps) {
  const [all, setAll] = useState(false);
  const { columns, rows } = useSorted(columnsOf(onChoose), steps);
  return (
    <>
      <FiguresTable
        caption="Steps between touchpoints"
        columns={columns}
        rows={all ? rows : rows.slice(0, first)}
        rowKey={({ id }) => id}
      />
      {rows.length > first && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(!all)}>
          {all ? `Show the first ${first}` : `Show all ${formatNumber(rows.length)}`}
        </Button>
      )}
    </>
  );
}
