'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { issueChoicesOptions } from '@/lib/issues/client';
import type { BulkChange, BulkOutcome } from '@/lib/issues/change-schema';
import classes from './bulk-bar.module.css';

interface BulkBarProps {
  selected: readonly number[];
  busy: boolean;
  onChange: (change: BulkChange['change']) => void;
  onClear: () => void;
}

/** What can be done with all that are selected. */
export function BulkBar({ selected, busy, onChange, onClear }: BulkBarProps) {
  const { data } = useQuery(issueChoicesOptions());
  if (selected.length === 0) return null;
  return (
    <section aria-label="Selected issues" className={classes['bar']}>
      <strong>{selected.length} selected</strong>
      <Button size="sm" variant="default" loading={busy} onClick={() => onChange({ acknowledge: true })}>
        Acknowledge
      </Button>
      <select
        aria-label="Assign the selected issues to"
        value=""
        disabled={busy}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') onChange({ assignee: value === 'nobody' ? null : Number(value) });
        }}
      >
        <option value="">Assign to …</option>
        <option value="nobody">Nobody</option>
        {data?.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button size="sm" variant="subtle" onClick={onClear}>
        Select none
      </Button>
    </section>
  );
}

/** What became of each of them. */
export function BulkResult({ outcome }: { outcome: BulkOutcome | undefined }) {
  if (outcome === undefined) return null;
  const refused = outcome.outcomes.filter(({ refusal }) => refusal !== null);
  const changed = outcome.outcomes
    .filter(({ refusal }) => refusal === null)
    .map(({ number }) => `#${number}`);
  return (
    <output className={classes['outcome']}>
      {changed.length > 0 && <span>Changed: {changed.join(', ')}.</span>}
      {refused.length > 0 && (
        <>
          <span>Not changed:</span>
          <ul>
            {refused.map(({ number, refusal }) => (
              <li key={number}>
                #{number}: {refusal}
              </li>
            ))}
          </ul>
        </>
      )}
    </output>
  );
}
