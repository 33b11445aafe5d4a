'use client';

import { FilterButton } from '@/components/filters/filter-button';
import classes from '@/components/filters/filter-bar.module.css';
import { Option } from '@/components/filters/period-filter';
import type { FilterChoices } from '@/lib/filters/schema';
import { COMPARISON_WORDS } from '@/lib/format/words';
import { AGAINST_PERIOD, againstPersona, type JourneyMapQuery } from '@/lib/maps/schema';

interface CompareControlProps {
  query: JourneyMapQuery;
  /** Undefined until they are known. */
  choices: FilterChoices | undefined;
  onChange: (query: JourneyMapQuery) => void;
}

/** What the map is set side by side with: nothing, the other period, or a persona that is not chosen already. */
export function CompareControl({ query, choices, onChange }: CompareControlProps) {
  const personas = (choices?.personas ?? []).filter(({ slug }) => !query.persona.includes(slug));
  const offer = [
    { against: null, name: 'Nothing' },
    { against: AGAINST_PERIOD, name: capitalise(COMPARISON_WORDS[query.compare]) },
    ...personas.map(({ slug, name }) => ({ against: againstPersona(slug), name: `Persona: ${name}` })),
  ];
  const chosen = offer.find(({ against }) => against === query.against);
  return (
    <FilterButton name="Side by side with" value={chosen?.name ?? 'Nothing'}>
      {(close) => (
        <ul className={classes['options']}>
          {offer.map(({ against, name }) => (
            <Option
              key={name}
              label={name}
              chosen={against === query.against}
              onChoose={() => {
                onChange({ ...query, against });
                close();
              }}
            />
          ))}
        </ul>
      )}
    </FilterButton>
  );
}

function capitalise(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
