import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { Field, Problem } from '@/components/issues/field';
import { LoadFailed } from '@/components/metrics/load-failed';
import { formatDay, formatMonth } from '@/lib/format/day';
import { formatNumber } from '@/lib/format/number';
import { changeRetention, retentionOptions } from '@/lib/settings/client';
import { MOST_MONTHS, type RetentionPreview, type SettingsView } from '@/lib/settings/schema';
import classes from './admin.module.css';
import type { SectionProps } from './settings-panel';

type Going = RetentionPreview['partitions'][number];

const COLUMNS: readonly [Column<Going>, ...Column<Going>[]] = [
  { key: 'month', label: 'Month (UTC)', cell: ({ month }) => formatMonth(month) },
  {
    key: 'interactions',
    label: 'Contacts',
    figures: true,
    cell: ({ interactions }) => formatNumber(interactions),
  },
  { key: 'comments', label: 'Comments', figures: true, cell: ({ comments }) => formatNumber(comments) },
];

/** For how long single contacts are kept; what was counted of them stays. */
export function RetentionSection({ settings, onChanged, onFailed }: SectionProps) {
  const { version, retention, name } = settings;
  const [months, setMonths] = useState(retention.months === null ? '' : `${retention.months}`);
  const [typed, setTyped] = useState('');
  const wanted = wholeMonths(months);
  const limited = wanted !== null && wanted !== 'wrong' ? wanted : null;
  const save = useMutation({
    mutationFn: () => changeRetention({ version, months: limited, confirmation: typed }),
    onSuccess: (changed) => {
      setTyped('');
      onChanged(changed, saidOf(changed));
    },
    onError: onFailed,
  });
  const unchanged = limited === retention.months;
  return (
    <Frame
      title="How long contacts are kept"
      about="Single contacts with their comments go once they are older, in whole months, at night. Every figure that was counted of them stays, but can no longer be split by what was not counted, and nobody can be looked up behind it."
    >
      <form
        className={classes['form']}
        aria-label="How long contacts are kept"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className={classes['row']}>
          <Field label="Months (empty: for ever)" error={save.error} name="months">
            {(props) => (
              <input
                type="number"
                min={1}
                max={MOST_MONTHS}
                step={1}
                value={months}
                onChange={({ currentTarget }) => setMonths(currentTarget.value)}
                {...props}
              />
            )}
          </Field>
          {limited !== null && !unchanged && (
            <Field label={`To confirm, type ${name}`} error={save.error} name="confirmation">
              {(props) => (
                <input
                  value={typed}
                  autoComplete="off"
                  onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                  {...props}
                />
              )}
            </Field>
          )}
          <Button
            type="submit"
            loading={save.isPending}
            disabled={wanted === 'wrong' || unchanged || (limited !== null && typed.trim() !== name)}
          >
            Save how long
          </Button>
        </div>
        {wanted === 'wrong' && (
          <p role="alert" className={classes['text']}>
            A whole number of months from 1 to {MOST_MONTHS}, or nothing.
          </p>
        )}
        <Problem error={save.error} shown={FIELDS} />
      </form>
      {retention.keptFrom !== null && (
        <p className={classes['text']}>
          Contacts before {formatDay(retention.keptFrom)} were dropped. Imports refuse older ones.
        </p>
      )}
      {limited !== null && <Preview months={limited} />}
    </Frame>
  );
}

const FIELDS = ['months', 'confirmation'];

/** What would go the next night. */
function Preview({ months }: { months: number }) {
  const { data, error, refetch } = useQuery(retentionOptions(months));
  if (data === undefined) {
    return error === null ? (
      <output>Counting what would go …</output>
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  }
  const { partitions, staying, keptFrom } = data;
  if (partitions.length === 0) {
    return (
      <output className={classes['text']}>
        With {months} months nothing would go: no contact is older than {formatDay(keptFrom)}.
      </output>
    );
  }
  const going = partitions.reduce((sum, { interactions }) => sum + interactions, 0);
  return (
    <div className={classes['section']}>
      <output className={classes['text']}>
        With {months} months {formatNumber(going)} contacts before {formatDay(keptFrom)} go the next night,
        and {formatNumber(staying)} stay. Nothing brings them back but a backup.
      </output>
      <FiguresTable
        caption="Months that would go"
        columns={COLUMNS}
        rows={partitions}
        rowKey={({ month }) => month}
        narrow
      />
    </div>
  );
}

/** Null: for ever. */
function wholeMonths(text: string): number | null | 'wrong' {
  if (text.trim() === '') return null;
  const months = Number(text);
  return Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS ? months : 'wrong';
}

function saidOf({ retention: { months } }: SettingsView): string {
  return months === null ? 'Contacts are kept for ever.' : `Contacts are kept for ${months} months.`;
}
