'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ChoiceFilter } from '@/components/filters/choice-filter';
import { FilterButton } from '@/components/filters/filter-button';
import bar from '@/components/filters/filter-bar.module.css';
import { filterChoicesOptions } from '@/lib/filters/client';
import { issueChoicesOptions } from '@/lib/issues/client';
import type { IssueQuery } from '@/lib/issues/schema';
import {
  chipsOf,
  chosenOf,
  DUE_WORDS,
  ORIGIN_WORDS,
  QUEUE_FIELD_WORDS,
  QUEUE_FIELDS,
  queueOffer,
  withChosen,
  withNothingChosen,
} from './queue-filter';

interface QueueFiltersProps {
  query: IssueQuery;
  onChange: (query: IssueQuery) => void;
}

/** What the queue is narrowed to; on a small screen it folds away. */
export function QueueFilters({ query, onChange }: QueueFiltersProps) {
  const [unfolded, setUnfolded] = useState(false);
  const choices = useQuery(issueChoicesOptions());
  const general = useQuery(filterChoicesOptions());
  const offer = queueOffer(choices.data, general.data?.stages ?? []);
  const chips = chipsOf(query, offer);
  return (
    <search aria-label="Filters" className={bar['bar']}>
      <div className={bar['row']}>
        <button
          type="button"
          className={`${bar['button']} ${bar['fold']}`}
          aria-expanded={unfolded}
          data-chosen={chips.length > 0 || undefined}
          onClick={() => setUnfolded(!unfolded)}
        >
          <IconAdjustmentsHorizontal size={16} aria-hidden />
          Filters{chips.length > 0 ? ` (${chips.length})` : ''}
        </button>
        <div className={bar['folded']} data-unfolded={unfolded || undefined}>
          {QUEUE_FIELDS.map((field) => {
            const { one, many, none } = QUEUE_FIELD_WORDS[field];
            return (
              <ChoiceFilter
                key={field}
                name={one}
                many={many}
                {...(none === undefined ? {} : { none })}
                offer={offer[field]}
                chosen={chosenOf(query, field)}
                onChange={(slugs) => onChange(withChosen(query, field, slugs))}
              />
            );
          })}
          <OneOf
            name="Due"
            any="Whenever it is due"
            words={DUE_WORDS}
            chosen={query.due}
            onChange={(due) => onChange({ ...query, due })}
          />
          <OneOf
            name="Origin"
            any="Flagged or raised by hand"
            words={ORIGIN_WORDS}
            chosen={query.origin}
            onChange={(origin) => onChange({ ...query, origin })}
          />
          <Toggle
            label="Reopened"
            on={query.reopened}
            onChange={(reopened) => onChange({ ...query, reopened })}
          />
          <Toggle
            label="Watched by me"
            on={query.watched}
            onChange={(watched) => onChange({ ...query, watched })}
          />
        </div>
      </div>
      {chips.length > 0 && (
        <div className={bar['chips']}>
          <ul aria-label="Chosen filters" className={bar['chipList']}>
            {chips.map(({ key, field, name, without }) => (
              <li key={key}>
                <button
                  type="button"
                  className={bar['chip']}
                  aria-label={`Remove ${field.toLowerCase()} ${name}`}
                  onClick={() => onChange(without)}
                >
                  <span className={bar['buttonName']}>{field}</span>
                  {name}
                  <IconX size={14} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => onChange(withNothingChosen(query))}
          >
            Clear all
          </Button>
        </div>
      )}
    </search>
  );
}

interface OneOfProps<Word extends string> {
  name: string;
  any: string;
  words: Readonly<Record<Word, string>>;
  chosen: Word | null;
  onChange: (chosen: Word | null) => void;
}

function OneOf<Word extends string>({ name, any, words, chosen, onChange }: OneOfProps<Word>) {
  const options: { word: Word | null; label: string }[] = [{ word: null, label: any }];
  for (const word in words) options.push({ word, label: words[word] });
  return (
    <FilterButton name={name} value={chosen && words[chosen]}>
      {(close) => (
        <ul className={bar['options']}>
          {options.map(({ word, label }) => (
            <li key={label}>
              <button
                type="button"
                className={bar['option']}
                aria-pressed={chosen === word}
                onClick={() => {
                  onChange(word);
                  close();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </FilterButton>
  );
}

function Toggle({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className={bar['button']} aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </button>
  );
}
