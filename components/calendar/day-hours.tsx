import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { MOST_INTERVALS, type Weekday } from '@/lib/calendars/schema';
import classes from './calendar.module.css';
import { nextInterval, WEEKDAY_NAMES, type DraftInterval } from './hours-draft';

interface DayHoursProps {
  weekday: Weekday;
  intervals: readonly DraftInterval[];
  faults: ReadonlyMap<string, string>;
  onChange: (intervals: readonly DraftInterval[]) => void;
}

/** The open hours of a weekday. */
export function DayHours({ weekday, intervals, faults, onChange }: DayHoursProps) {
  const name = WEEKDAY_NAMES[weekday];
  const set = (at: number, part: Partial<DraftInterval>) =>
    onChange(
      intervals.map((interval, index) => (index === at ? Object.assign({}, interval, part) : interval)),
    );
  return (
    <fieldset className={classes['day']}>
      <legend>{name}</legend>
      <div className={classes['intervals']}>
        {intervals.length === 0 && <span className={classes['closed']}>Closed</span>}
        {intervals.map((interval, at) => (
          <Interval
            key={interval.key}
            label={`${name}, interval ${at + 1}`}
            interval={interval}
            fault={faults.get(`week.${weekday}.${at}`) ?? null}
            onChange={(part) => set(at, part)}
            onRemove={() => onChange(intervals.filter(({ key }) => key !== interval.key))}
          />
        ))}
        {intervals.length < MOST_INTERVALS && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={`Add hours on ${name}`}
            onClick={() => onChange([...intervals, nextInterval(intervals)])}
          >
            Add hours
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface IntervalProps {
  label: string;
  interval: DraftInterval;
  fault: string | null;
  onChange: (part: Partial<DraftInterval>) => void;
  onRemove: () => void;
}

function Interval({ label, interval, fault, onChange, onRemove }: IntervalProps) {
  const id = useId();
  const wrong = fault === null ? {} : { 'aria-invalid': true as const, 'aria-describedby': id };
  return (
    <span className={classes['interval']}>
      <input
        type="time"
        aria-label={`${label}, from`}
        value={interval.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
        {...wrong}
      />
      <span aria-hidden>to</span>
      <input
        type="time"
        aria-label={`${label}, to`}
        value={interval.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
        {...wrong}
      />
      <Button variant="subtle" size="compact-sm" px={6} aria-label={`Remove ${label}`} onClick={onRemove}>
        <IconX size={15} aria-hidden />
      </Button>
      {fault !== null && (
        <span id={id} className={classes['fault']}>
          It {fault}.
        </span>
      )}
    </span>
  );
}
