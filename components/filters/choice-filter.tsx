'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NamedChoice } from '@/lib/filters/schema';
import { FilterButton } from './filter-button';
import { SearchField } from './search-field';
import classes from './filter-bar.module.css';

interface ChoiceFilterProps {
  name: string;
  many: string;
  offer: readonly NamedChoice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** What it means to choose none; all of them unless told. */
  none?: string;
}

/** Above this many a list is searched rather than read. */
const READABLE = 9;

/** Chooses several of a list; none chosen means all. */
export function ChoiceFilter({
  name,
  many,
  offer,
  chosen,
  onChange,
  none = `All ${many}`,
}: ChoiceFilterProps) {
  const [search, setSearch] = useState('');
  const found = offer.filter((choice) => choice.name.toLowerCase().includes(search.trim().toLowerCase()));
  const toggle = (slug: string, on: boolean) =>
    onChange(on ? [...chosen, slug] : chosen.filter((one) => one !== slug));
  return (
    <FilterButton name={name} value={valueOf(offer, chosen)}>
      {() => (
        <fieldset className={classes['choices']}>
          <legend className={classes['legend']}>
            {chosen.length === 0 ? none : `${chosen.length} of ${offer.length} ${many}`}
          </legend>
          {offer.length > READABLE && (
            <SearchField
              label={`Find among ${many}`}
              placeholder="Find"
              value={search}
              onChange={setSearch}
            />
          )}
          <div className={classes['list']}>
            {found.map((choice) => (
              <label key={choice.slug} className={classes['choice']}>
                <input
                  type="checkbox"
                  checked={chosen.includes(choice.slug)}
                  onChange={(event) => toggle(choice.slug, event.currentTarget.checked)}
                />
                {choice.name}
              </label>
            ))}
            {found.length === 0 && <p className={classes['none']}>None of that name.</p>}
          </div>
          {chosen.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
              {none}
            </Button>
          )}
        </fieldset>
      )}
    </FilterButton>
  );
}

/** The name of a single choice, the number of several. */
function valueOf(offer: readonly NamedChoice[], chosen: readonly string[]): string | null {
  if (chosen.length === 0) return null;
  if (chosen.length > 1) return `${chosen.length} chosen`;
  return offer.find(({ slug }) => slug === chosen[0])?.name ?? chosen[0] ?? null;
}
