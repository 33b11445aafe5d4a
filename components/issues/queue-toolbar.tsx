'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload, IconKeyboard, IconLayoutKanban, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import bar from '@/components/filters/filter-bar.module.css';
import { SearchField } from '@/components/filters/search-field';
import { issueExportHref } from '@/lib/issues/client';
import type { IssueQuery } from '@/lib/issues/schema';
import { ORDER_CHOICES } from './order-words';
import classes from './queue-toolbar.module.css';
import { SavedViews } from './saved-views';
import { QUEUE_VIEWS, type QueueAddress, type QueueView } from './use-issue-query';

interface QueueToolbarProps {
  address: QueueAddress;
  /** Undefined until it is known. */
  total: number | undefined;
  onKeys: () => void;
}

/** How long one may pause while typing. */
const PAUSE_MS = 300;
const LONGEST_SEARCH = 200;

const VIEWS = {
  list: { Sign: IconList, label: 'List' },
  board: { Sign: IconLayoutKanban, label: 'Board' },
} as const;

export function QueueToolbar({ address, total, onKeys }: QueueToolbarProps) {
  const { query, view, narrow, show } = address;
  return (
    <div className={classes['toolbar']}>
      <QueueSearch query={query} onChange={narrow} />
      <fieldset aria-label="View" className={classes['views']}>
        {QUEUE_VIEWS.map((each: QueueView) => {
          const { Sign, label } = VIEWS[each];
          return (
            <button
              key={each}
              type="button"
              aria-pressed={view === each}
              className={bar['button']}
              onClick={() => show(each)}
            >
              <Sign size={16} aria-hidden />
              <span>{label}</span>
            </button>
          );
        })}
      </fieldset>
      <label className={classes['sort']}>
        <VisuallyHidden>Sort by</VisuallyHidden>
        <select
          value={query.sort}
          onChange={(event) => {
            const choice = ORDER_CHOICES.find(({ order }) => order === event.currentTarget.value);
            if (choice !== undefined) narrow({ ...query, sort: choice.order });
          }}
        >
          {ORDER_CHOICES.map(({ order, words }) => (
            <option key={order} value={order}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <SavedViews query={query} view={view} />
      <div className={classes['end']}>
        <output className={classes['total']}>
          {total === undefined ? '' : total === 1 ? '1 issue' : `${total} issues`}
        </output>
        <Button
          className={classes['keys'] ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconKeyboard size={15} aria-hidden />}
          onClick={onKeys}
        >
          Keys
        </Button>
        <Button
          component="a"
          href={issueExportHref(query)}
          download
          variant="subtle"
          size="compact-sm"
          aria-label="CSV of these issues"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          CSV
        </Button>
      </div>
    </div>
  );
}

interface QueueSearchProps {
  query: IssueQuery;
  onChange: (query: IssueQuery, history: 'replace') => void;
}

function QueueSearch({ query, onChange }: QueueSearchProps) {
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
    <SearchField
      label="Search issues"
      placeholder="Title, number or touchpoint"
      value={typed}
      onChange={(words) => {
        const short = words.slice(0, LONGEST_SEARCH);
        setTyped(short);
        search(short);
      }}
    />
  );
}
