'use client';

import { ChoiceFilter } from '@/components/filters/choice-filter';
import classes from '@/components/filters/filter-bar.module.css';
import { PeriodFilter } from '@/components/filters/period-filter';
import type { Filter, FilterChoices } from '@/lib/filters/schema';

interface FlowFiltersProps {
  filter: Filter;
  choices: FilterChoices | undefined;
  onChange: (filter: Filter) => void;
}

/** A journey is walked whole: only when and by whom can be chosen. */
export function FlowFilters({ filter, choices, onChange }: FlowFiltersProps) {
  return (
    <search aria-label="Filters" className={classes['bar']}>
      <div className={classes['row']}>
        <PeriodFilter
          filter={filter}
          lastDay={choices?.lastDay ?? null}
          onChange={(period) => onChange({ ...filter, ...period })}
        />
        <ChoiceFilter
          name="Persona"
          many="personas"
          offer={choices?.personas ?? []}
          chosen={filter.persona}
          onChange={(persona) => onChange({ ...filter, persona: persona.toSorted() })}
        />
      </div>
    </search>
  );
}
