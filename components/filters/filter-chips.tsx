'use client';

import { IconX } from '@tabler/icons-react';
import type { NamedChoice } from '@/lib/filters/schema';
import classes from './filter-bar.module.css';
import {
  FIELD_WORDS,
  LIST_CHOICE_FIELDS,
  withChoice,
  type Choosable,
  type ChoiceField,
} from './filter-words';

interface FilterChipsProps<Query extends Choosable> {
  filter: Query;
  offer: Readonly<Record<ChoiceField, readonly NamedChoice[]>> | undefined;
  onChange: (filter: Query) => void;
}

/** What is chosen, one by one, each to be taken out. */
export function FilterChips<Query extends Choosable>({ filter, offer, onChange }: FilterChipsProps<Query>) {
  const chips = LIST_CHOICE_FIELDS.flatMap((field) =>
    (filter[field] ?? []).map((slug) => ({
      field,
      slug,
      name: offer?.[field].find((choice) => choice.slug === slug)?.name ?? slug,
    })),
  );
  return (
    <ul aria-label="Chosen filters" className={classes['chipList']}>
      {chips.map(({ field, slug, name }) => (
        <li key={`${field}/${slug}`}>
          <button
            type="button"
            className={classes['chip']}
            aria-label={`Remove ${FIELD_WORDS[field].one.toLowerCase()} ${name}`}
            onClick={() =>
              onChange(
                withChoice(
                  filter,
                  field,
                  (filter[field] ?? []).filter((one) => one !== slug),
                ),
              )
            }
          >
            <span className={classes['buttonName']}>{FIELD_WORDS[field].one}</span>
            {name}
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
