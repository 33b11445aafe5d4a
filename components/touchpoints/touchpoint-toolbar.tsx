'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { SearchField } from '@/components/filters/search-field';
import { touchpointExportHref } from '@/lib/touchpoints/client';
import type { TouchpointQuery } from '@/lib/touchpoints/schema';
import { BelowTargetFilter } from './below-target-filter';
import { SORT_CHOICES } from './sort-words';
import classes from './touchpoint-toolbar.module.css';

interface TouchpointToolbarProps {
  query: TouchpointQuery;
  total: number;
  onChange: (query: TouchpointQuery, history?: 'replace') => void;
}

/** How long one may pause while typing. */
const PAUSE_MS = 300;

export function TouchpointToolbar({ query, total, onChange }: TouchpointToolbarProps) {
  const [typed, setTyped] = useState(query.search);
  const [seen, setSeen] = useState(query.search);
  // The address changed by other means: the back button, or "clear all".
  if (seen !== query.search) {
    setSeen(query.search);
    if (typed.trim() !== query.search) setTyped(query.search);
  }
  const search = useDebouncedCallback(
    (words: string) => onChange({ ...query, search: words.trim() }, 'replace'),
    PAUSE_MS,
  );
  return (
    <div className={classes['toolbar']}>
      <SearchField
        label="Search touchpoints, stages and departments"
        placeholder="Touchpoint, stage or department"
        value={typed}
        onChange={(words) => {
          setTyped(words);
          search(words);
        }}
      />
      <BelowTargetFilter
        on={query.below === 'target'}
        onChange={(on) => onChange({ ...query, below: on ? 'target' : null })}
      />
      <label className={classes['sort']}>
        <VisuallyHidden>Sort by</VisuallyHidden>
        <select
          value={query.sort}
          onChange={(event) => {
            const choice = SORT_CHOICES.find(({ order }) => order === event.currentTarget.value);
            if (choice !== undefined) onChange({ ...query, sort: choice.order });
          }}
        >
          {SORT_CHOICES.map(({ order, words }) => (
            <option key={order} value={order}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <div className={classes['end']}>
        <output className={classes['total']}>{total === 1 ? '1 touchpoint' : `${total} touchpoints`}</output>
        <Button
          component="a"
          href={touchpointExportHref(query)}
          download
          variant="subtle"
          size="compact-sm"
          aria-label="CSV of these touchpoints"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          CSV
        </Button>
      </div>
    </div>
  );
}
