'use client';

import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FilterChoices } from '@/lib/filters/schema';
import { ChoiceFilter } from './choice-filter';
import classes from './filter-bar.module.css';
import { FilterChips } from './filter-chips';
import {
  CHOICE_FIELDS,
  countChoices,
  FIELD_WORDS,
  offerOf,
  withChoice,
  type Choosable,
  type ChoiceField,
} from './filter-words';
import { CompareFilter, PeriodFilter } from './period-filter';

interface FilterBarProps<Query extends Choosable> {
  filter: Query;
  /** Undefined until they are known. */
  choices: FilterChoices | undefined;
  onChange: (filter: Query) => void;
  onClear: () => void;
  /** Whether the page compares periods. */
  compares?: boolean;
  /** The lists to choose from. */
  fields?: readonly ChoiceField[];
}

/** What a page is narrowed to; on a small screen all but the period folds away. */
export function FilterBar<Query extends Choosable>({
  filter,
  choices,
  onChange,
  onClear,
  compares = true,
  fields = CHOICE_FIELDS,
}: FilterBarProps<Query>) {
  const [unfolded, setUnfolded] = useState(false);
  const offer = choices && offerOf(choices);
  const chosen = countChoices(filter);
  return (
    <search aria-label="Filters" className={classes['bar']}>
      <div className={classes['row']}>
        <PeriodFilter
          filter={filter}
          lastDay={choices?.lastDay ?? null}
          onChange={(period) => onChange({ ...filter, ...period })}
        />
        <button
          type="button"
          className={`${classes['button']} ${classes['fold']}`}
          aria-expanded={unfolded}
          data-chosen={chosen > 0 || undefined}
          onClick={() => setUnfolded(!unfolded)}
        >
          <IconAdjustmentsHorizontal size={16} aria-hidden />
          Filters{chosen > 0 ? ` (${chosen})` : ''}
        </button>
        <div className={classes['folded']} data-unfolded={unfolded || undefined}>
          {compares && (
            <CompareFilter
              compare={filter.compare}
              onChange={(compare) => onChange({ ...filter, compare })}
            />
          )}
          {fields.map((field) => (
            <ChoiceFilter
              key={field}
              name={FIELD_WORDS[field].one}
              many={FIELD_WORDS[field].many}
              offer={offer?.[field] ?? []}
              chosen={filter[field] ?? []}
              onChange={(slugs) => onChange(withChoice(filter, field, slugs))}
            />
          ))}
        </div>
      </div>
      {chosen > 0 && (
        <div className={classes['chips']}>
          <FilterChips filter={filter} offer={offer} onChange={onChange} />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={onClear}
          >
            Clear all
          </Button>
        </div>
      )}
    </search>
  );
}
