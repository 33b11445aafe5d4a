import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { Field, Problem } from '@/components/issues/field';
import { NARROWEST_BAND, WIDEST_BANDS } from '@/lib/domain/metrics/band';
import { changeSettings } from '@/lib/settings/client';
import classes from './admin.module.css';
import type { SectionProps } from './settings-panel';

const FIELDS = ['bands.watch', 'bands.atRisk'];

/** How far below its target a score is called what. */
export function BandsSection({ settings, onChanged, onFailed }: SectionProps) {
  const { version, bands } = settings;
  const [watch, setWatch] = useState(`${bands.watch}`);
  const [atRisk, setAtRisk] = useState(`${bands.atRisk}`);
  const save = useMutation({
    mutationFn: () =>
      changeSettings({ version, bands: { watch: numberOf(watch), atRisk: numberOf(atRisk) } }),
    onSuccess: (changed) => onChanged(changed, 'The bands were saved.'),
    onError: onFailed,
  });
  return (
    <Frame
      title="Bands"
      about="A touchpoint that reaches its target is healthy. How many points below it is it to be watched, and how many at risk? Further down it is critical. The map, lists, exports and the API say so from the next look on."
    >
      <form
        className={classes['row']}
        aria-label="Bands"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label="Watch, points below target" error={save.error} name="bands.watch">
          {(props) => (
            <input
              type="number"
              min={NARROWEST_BAND}
              max={WIDEST_BANDS}
              value={watch}
              onChange={({ currentTarget }) => setWatch(currentTarget.value)}
              {...props}
            />
          )}
        </Field>
        <Field label="At risk, points below target" error={save.error} name="bands.atRisk">
          {(props) => (
            <input
              type="number"
              min={NARROWEST_BAND}
              max={WIDEST_BANDS}
              value={atRisk}
              onChange={({ currentTarget }) => setAtRisk(currentTarget.value)}
              {...props}
            />
          )}
        </Field>
        <Button type="submit" loading={save.isPending}>
          Save the bands
        </Button>
      </form>
      <Problem error={save.error} shown={FIELDS} />
    </Frame>
  );
}

/** Nothing typed is no number, not zero. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
