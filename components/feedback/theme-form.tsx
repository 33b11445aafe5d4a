'use client';

import { useId, useState } from 'react';
import { FormDialog } from '@/components/shell/form-dialog';
import { POLARITIES } from '@/lib/domain/vocabulary';
import { addTheme, changeTheme } from '@/lib/feedback/client';
import type { ThemeView } from '@/lib/feedback/theme-schema';
import { ApiProblem } from '@/lib/http/client';
import { POLARITY_WORDS } from './tone-words';
import classes from './theme-form.module.css';

interface ThemeFormProps {
  /** Null: a new one. */
  theme: ThemeView | null;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Writes a theme down. */
export function ThemeForm({ theme, onDone, onClose }: ThemeFormProps) {
  const id = useId();
  const [name, setName] = useState(theme?.name ?? '');
  const [polarity, setPolarity] = useState(theme?.polarity ?? 'either');
  const [words, setWords] = useState(theme?.phrases.join('\n') ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    const phrases = words.split(/[\n,]/).filter((phrase) => phrase.trim() !== '');
    const input = { name, polarity, phrases };
    try {
      await (theme === null ? addTheme(input) : changeTheme(theme.slug, input));
      onDone(theme === null ? `${name} was added.` : `${name} was changed.`);
    } catch (error) {
      setProblem(error instanceof ApiProblem ? wordsOf(error) : 'The server cannot be reached.');
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={theme === null ? 'Add a theme' : `Change ${theme.name}`}
      verb={theme === null ? 'Add the theme' : 'Save the theme'}
      busy={busy}
      problem={problem}
      onSend={() => void save()}
      onClose={onClose}
    >
      <label className={classes['field']}>
        Name
        <input
          value={name}
          maxLength={80}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <fieldset className={classes['choice']}>
        <legend>Said in</legend>
        {POLARITIES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-polarity`}
              checked={polarity === each}
              onChange={() => setPolarity(each)}
            />
            {POLARITY_WORDS[each]}
          </label>
        ))}
      </fieldset>
      <label className={classes['field']}>
        Words and phrases
        <textarea
          rows={8}
          value={words}
          required
          aria-describedby={`${id}-hint`}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p className={classes['hint']} id={`${id}-hint`}>
        One a line, or with commas between. “bill*” finds every word that begins with “bill”.
      </p>
    </FormDialog>
  );
}

/** What is wrong with which field, as a person would say it. */
function wordsOf({ fields, message }: ApiProblem): string {
  if (fields.length === 0) return message;
  return fields
    .map((field) => (field.path === '' ? field.message : `${placeOf(field.path)} ${field.message}`))
    .join('. ');
}

function placeOf(path: string): string {
  const place = /^phrases\.(\d+)$/.exec(path);
  if (place) return `Phrase ${Number(place[1]) + 1}`;
  return path === 'phrases' ? 'The list of words' : `The ${path}`;
}
