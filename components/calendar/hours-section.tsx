import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { Frame } from '@/components/charts/frame';
import { Problem } from '@/components/issues/field';
import { changeHours } from '@/lib/calendars/client';
import { WEEKDAYS, type CalendarView } from '@/lib/calendars/schema';
import classes from './calendar.module.css';
import { DayHours } from './day-hours';
import { readDraft, type HoursDraft } from './hours-draft';

interface HoursSectionProps {
  calendar: CalendarView;
  draft: HoursDraft;
  onDraft: (draft: HoursDraft) => void;
  onChanged: (calendar: CalendarView, said: string) => void;
  onFailed: (error: Error) => void;
}

/** The open hours of the week. */
export function HoursSection({ calendar, draft, onDraft, onChanged, onFailed }: HoursSectionProps) {
  const { version, timezone } = calendar;
  const { week, faults } = readDraft(draft);
  const save = useMutation({
    mutationFn: () => changeHours({ version, week }),
    onSuccess: (changed) => onChanged(changed, 'The business hours were saved.'),
    onError: onFailed,
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (faults.size === 0) save.mutate();
  };
  const none = faults.get('week');
  return (
    <Frame
      title="Open hours"
      about={`Deadlines run in these hours, on the clocks of ${timezone}. 00:00 as an end is midnight. Deadlines that stand already stay as they are.`}
    >
      <form className={classes['week']} noValidate onSubmit={send} aria-label="Open hours">
        {WEEKDAYS.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            intervals={draft[weekday]}
            faults={faults}
            onChange={(intervals) => onDraft({ ...draft, [weekday]: intervals })}
          />
        ))}
        {none !== undefined && (
          <p role="alert" className={classes['fault']}>
            The week {none}.
          </p>
        )}
        <div>
          <Button type="submit" loading={save.isPending} disabled={faults.size > 0}>
            Save the hours
          </Button>
        </div>
      </form>
      <Problem error={save.error} />
    </Frame>
  );
}
