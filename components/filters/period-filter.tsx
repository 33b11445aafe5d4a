'use client';

import { Skeleton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { COMPARISONS, type Comparison } from '@/lib/domain/period';
import type { Filter } from '@/lib/filters/schema';
import { COMPARISON_WORDS, PERIOD_WORDS } from '@/lib/format/words';
import classes from './filter-bar.module.css';
import { FilterButton } from './filter-button';
import { PERIOD_ORDER, periodWords } from './filter-words';

/** The calendar is large and rarely asked for. */
const CustomPeriod = dynamic(() => import('./custom-period'), {
  ssr: false,
  loading: () => <Skeleton height={340} />,
});

interface PeriodFilterProps {
  filter: Filter;
  /** The last day that there are figures for: where the calendar opens. */
  lastDay: string | null;
  onChange: (period: Pick<Filter, 'period' | 'from' | 'to'>) => void;
}

export function PeriodFilter({ filter, lastDay, onChange }: PeriodFilterProps) {
  const [custom, setCustom] = useState(filter.period === 'custom');
  return (
    <FilterButton name="Period" value={periodWords(filter)} width={320}>
      {(close) => (
        <>
          <ul className={classes['options']}>
            {PERIOD_ORDER.map((period) => (
              <Option
                key={period}
                label={PERIOD_WORDS[period]}
                chosen={!custom && filter.period === period}
                onChoose={() => {
                  setCustom(false);
                  onChange({ period, from: null, to: null });
                  close();
                }}
              />
            ))}
            <Option label="Custom: choose the days" chosen={custom} onChoose={() => setCustom(true)} />
          </ul>
          {custom && (
            <CustomPeriod
              from={filter.from}
              to={filter.to}
              opening={filter.from ?? lastDay}
              onApply={(from, to) => {
                onChange({ period: 'custom', from, to });
                close();
              }}
            />
          )}
        </>
      )}
    </FilterButton>
  );
}

interface CompareFilterProps {
  compare: Comparison;
  onChange: (compare: Comparison) => void;
}

export function CompareFilter({ compare, onChange }: CompareFilterProps) {
  return (
    <FilterButton name="Against" value={COMPARISON_WORDS[compare]} width={240}>
      {(close) => (
        <ul className={classes['options']}>
          {COMPARISONS.map((comparison) => (
            <Option
              key={comparison}
              label={capitalise(COMPARISON_WORDS[comparison])}
              chosen={comparison === compare}
              onChoose={() => {
                onChange(comparison);
                close();
              }}
            />
          ))}
        </ul>
      )}
    </FilterButton>
  );
}

interface OptionProps {
  label: string;
  chosen: boolean;
  onChoose: () => void;
}

/** One of several in a list that a button opens. */
export function Option({ label, chosen, onChoose }: OptionProps) {
  return (
    <li>
      <button type="button" aria-pressed={chosen} className={classes['option']} onClick={onChoose}>
        {label}
        {chosen && <IconCheck size={16} stroke={2} aria-hidden />}
      </button>
    </li>
  );
}

function capitalise(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
