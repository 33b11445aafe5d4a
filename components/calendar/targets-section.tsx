import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { Frame } from '@/components/charts/frame';
import { Field, Problem } from '@/components/issues/field';
import { SEVERITY_WORDS } from '@/lib/format/issues';
import { changeTargets } from '@/lib/calendars/client';
import type { CalendarView } from '@/lib/calendars/schema';
import { SEVERITY_LEVELS, type SeverityLevel } from '@/lib/domain/issues/vocabulary';
import classes from './calendar.module.css';

/** As they are typed. */
export type TargetsDraft = Readonly<Record<SeverityLevel, string>>;

interface TargetsSectionProps {
  version: number;
  draft: TargetsDraft;
  onDraft: (draft: TargetsDraft) => void;
  onChanged: (calendar: CalendarView, said: string) => void;
  onFailed: (error: Error) => void;
}

/** How many business hours an issue is given, by severity. */
export function TargetsSection({ version, draft, onDraft, onChanged, onFailed }: TargetsSectionProps) {
  const save = useMutation({
    mutationFn: () => changeTargets({ version, targets: hoursOf(draft) }),
    onSuccess: (changed) => onChanged(changed, 'The time for each severity was saved.'),
    onError: onFailed,
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Frame
      title="Time for each severity"
      about="Business hours from raising an issue to the day on which its fix should be live."
    >
      <form className={classes['row']} noValidate onSubmit={send} aria-label="Time for each severity">
        {SEVERITY_LEVELS.map((level) => (
          <Field key={level} label={SEVERITY_WORDS[level]} error={save.error} name={`targets.${level}`}>
            {(props) => (
              <input
                type="number"
                inputMode="numeric"
                min={1}
                max={10_000}
                step={1}
                value={draft[level]}
                onChange={(event) => onDraft({ ...draft, [level]: event.currentTarget.value })}
                {...props}
              />
            )}
          </Field>
        ))}
        <Button type="submit" loading={save.isPending}>
          Save the times
        </Button>
      </form>
      <Problem error={save.error} shown={SEVERITY_LEVELS.map((level) => `targets.${level}`)} />
    </Frame>
  );
}

/** What is not a number the server names as a fault. */
export function hoursOf(draft: TargetsDraft): Record<SeverityLevel, number> {
  const hours = (level: SeverityLevel) => (draft[level].trim() === '' ? 0 : Number(draft[level]));
  return { critical: hours('critical'), high: hours('high'), medium: hours('medium'), low: hours('low') };
}
