'use client';

import { Button } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useState } from 'react';
import { addDays, isDay } from '@/lib/domain/day';
import classes from './custom-period.module.css';

interface CustomPeriodProps {
  from: string | null;
  /** The day after the last one. */
  to: string | null;
  /** The month that the calendar opens at unless days are chosen; null: the running one. */
  opening: string | null;
  onApply: (from: string, to: string) => void;
}

/** First and last day, typed or picked. */
export default function CustomPeriod({ from, to, opening, onApply }: CustomPeriodProps) {
  const [first, setFirst] = useState(from ?? '');
  const [last, setLast] = useState(to === null ? '' : addDays(to, -1));
  const told = isDay(first) && isDay(last);
  const reversed = told && first > last;
  const pick = (range: readonly [string | null, string | null]) => {
    setFirst(range[0] ?? '');
    setLast(range[1] ?? '');
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (told && !reversed) onApply(first, addDays(last, 1));
      }}
    >
      <div className={classes['ends']}>
        <End label="First day" value={first} onChange={setFirst} />
        <End label="Last day" value={last} onChange={setLast} />
      </div>
      {reversed && (
        <p role="alert" className={classes['fault']}>
          The last day comes before the first one.
        </p>
      )}
      <DatePicker
        type="range"
        size="sm"
        allowSingleDateInRange
        hideOutsideDates
        weekendDays={[]}
        value={[isDay(first) ? first : null, isDay(last) && !reversed ? last : null]}
        onChange={pick}
        {...(opening === null ? {} : { defaultDate: opening })}
        ariaLabels={{
          previousMonth: 'Previous month',
          nextMonth: 'Next month',
          monthLevelControl: 'Choose a month',
          yearLevelControl: 'Choose a year',
        }}
      />
      <Button type="submit" size="sm" fullWidth disabled={!told || reversed}>
        Show these days
      </Button>
    </form>
  );
}

function End({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <label className={classes['end']}>
      {label}
      <input
        type="date"
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={classes['day']}
      />
    </label>
  );
}
