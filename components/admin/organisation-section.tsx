import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { Field, Problem } from '@/components/issues/field';
import { changeSettings } from '@/lib/settings/client';
import classes from './admin.module.css';
import type { SectionProps } from './settings-panel';

const FIELDS = ['name', 'currency', 'language'];

/** What the organisation is called, counts in and mostly writes. */
export function OrganisationSection({ settings, onChanged, onFailed }: SectionProps) {
  const { version, languages } = settings;
  const [name, setName] = useState(settings.name);
  const [currency, setCurrency] = useState(settings.currency);
  const [language, setLanguage] = useState(settings.language);
  const save = useMutation({
    mutationFn: () => {
      const other = language === settings.language ? {} : { language };
      return changeSettings({ version, name, currency, ...other });
    },
    onSuccess: (changed) => onChanged(changed, 'The organisation was saved.'),
    onError: onFailed,
  });
  return (
    <Frame
      title="Organisation"
      about="Amounts are kept as they came: another currency gives them another sign and converts nothing. Another language has all comments read anew, in the background."
    >
      <form
        className={classes['row']}
        aria-label="Organisation"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label="Name" error={save.error} name="name">
          {(props) => (
            <input
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              {...props}
            />
          )}
        </Field>
        <Field label="Currency" error={save.error} name="currency">
          {(props) => (
            <input
              value={currency}
              maxLength={3}
              autoComplete="off"
              spellCheck={false}
              onChange={({ currentTarget }) => setCurrency(currentTarget.value.toUpperCase())}
              {...props}
            />
          )}
        </Field>
        <Field label="Language of comments" error={save.error} name="language">
          {(props) => (
            <select
              value={language}
              onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
              {...props}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {one === 'simple'
                    ? 'Other (words as they are)'
                    : one.charAt(0).toUpperCase() + one.slice(1)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" loading={save.isPending}>
          Save the organisation
        </Button>
      </form>
      <Problem error={save.error} shown={FIELDS} />
    </Frame>
  );
}
