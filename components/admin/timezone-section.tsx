import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { TextLink } from '@/components/imports/text-link';
import { Field, Problem } from '@/components/issues/field';
import { changeSettings } from '@/lib/settings/client';
import classes from './admin.module.css';
import type { SectionProps } from './settings-panel';

const FIELDS = ['timezone'];

/** Where days begin; another zone is counted by in the background. */
export function TimezoneSection({ settings, onChanged, onFailed }: SectionProps) {
  const { version, timezone: current, nextTimezone } = settings;
  const [timezone, setTimezone] = useState(nextTimezone ?? current);
  const save = useMutation({
    mutationFn: () => changeSettings({ version, timezone }),
    onSuccess: (changed) =>
      onChanged(
        changed,
        changed.nextTimezone === null
          ? `Days begin as they do in ${changed.timezone}.`
          : `Everything is being counted by the days of ${changed.nextTimezone}.`,
      ),
    onError: onFailed,
  });
  return (
    <Frame
      title="Timezone"
      about="Says on which day a contact falls. Another one has everything counted anew, in the background: until that is complete all figures are those of before, and imports wait."
    >
      <form
        className={classes['row']}
        aria-label="Timezone"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label="Timezone" error={save.error} name="timezone">
          {(props) => (
            <>
              <input
                value={timezone}
                maxLength={64}
                autoComplete="off"
                spellCheck={false}
                list="timezones"
                onChange={({ currentTarget }) => setTimezone(currentTarget.value)}
                {...props}
              />
              <datalist id="timezones">
                {Intl.supportedValuesOf('timeZone').map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Button type="submit" loading={save.isPending} disabled={timezone === (nextTimezone ?? current)}>
          Save the timezone
        </Button>
      </form>
      <output className={classes['text']}>
        {nextTimezone === null ? (
          `Figures are counted by the days of ${current}.`
        ) : (
          <>
            Figures are still those of {current}; they are being counted by the days of {nextTimezone}. How
            far that is stands under <TextLink href="/jobs">Jobs</TextLink>.
          </>
        )}
      </output>
      <Problem error={save.error} shown={FIELDS} />
    </Frame>
  );
}
