import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Frame } from '@/components/charts/frame';
import { Field, Problem } from '@/components/issues/field';
import { addHoliday, removeHoliday } from '@/lib/calendars/client';
import type { CalendarView } from '@/lib/calendars/schema';
import { formatDay } from '@/lib/format/day';
import classes from './calendar.module.css';

interface HolidaysSectionProps {
  calendar: CalendarView;
  onChanged: (calendar: CalendarView, said: string) => void;
  onFailed: (error: Error) => void;
}

/** Days that are closed whatever the weekday. */
export function HolidaysSection({ calendar, onChanged, onFailed }: HolidaysSectionProps) {
  const { version, holidays } = calendar;
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => addHoliday({ version, day, name }),
    onSuccess: (changed) => {
      onChanged(changed, `${name} on ${formatDay(day)} was added.`);
      setDay('');
      setName('');
    },
    onError: onFailed,
  });
  const take = useMutation({
    mutationFn: (gone: string) => removeHoliday(gone, version),
    onSuccess: (changed, gone) => onChanged(changed, `${formatDay(gone)} is no holiday any more.`),
    onError: onFailed,
  });
  const busy = add.isPending || take.isPending;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Frame title="Holidays" about="Closed all day, whatever the weekday.">
      {holidays.length === 0 ? (
        <p className={classes['empty']}>
          None yet. Without holidays deadlines also run on days when nobody works.
        </p>
      ) : (
        <ul className={classes['holidays']}>
          {holidays.map((holiday) => (
            <li key={holiday.day}>
              <time dateTime={holiday.day}>{formatDay(holiday.day)}</time>
              <span className={classes['name']}>{holiday.name}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Remove ${holiday.name}, ${formatDay(holiday.day)}`}
                disabled={busy}
                onClick={() => take.mutate(holiday.day)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={classes['row']} noValidate onSubmit={send} aria-label="Add a holiday">
        <Field label="Day" error={add.error} name="day">
          {(props) => (
            <input
              type="date"
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
              {...props}
            />
          )}
        </Field>
        <Field label="Name" error={add.error} name="name">
          {(props) => (
            <input
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
              {...props}
            />
          )}
        </Field>
        <Button type="submit" variant="default" loading={add.isPending} disabled={take.isPending}>
          Add the holiday
        </Button>
      </form>
      <Problem error={add.error ?? take.error} shown={['day', 'name']} />
    </Frame>
  );
}
