'use client';

import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { faultOf } from '@/components/touchpoints/field-fault';
import type { Person } from '@/lib/domain/issues/facts';
import form from './form.module.css';
import { mentionAt, peopleLike, withMention } from './mentions';
import classes from './timeline.module.css';

/** More one would not read through. */
const MOST_OFFERED = 8;

/** No element of HTML offers people while one writes; several lines of words stay a text box. */
const ROLES = {
  list: { role: 'listbox' },
  option: (chosen: boolean) => ({ role: 'option', 'aria-selected': chosen }),
} as const;

interface MentionFieldProps {
  text: string;
  people: readonly Person[];
  error: Error | null;
  onChange: (text: string) => void;
}

/** A field of words in which an @ offers people: arrows choose, Enter takes, Escape leaves. */
export function MentionField({ text, people, error, onChange }: MentionFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState(true);
  /** Where the caret goes once the text has changed. */
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  const typed = left ? null : mentionAt(text, caret);
  const offered = typed === null ? [] : peopleLike(people, typed.search).slice(0, MOST_OFFERED);
  const chosen = offered[Math.min(at, offered.length - 1)];
  const take = (person: Person) => {
    if (typed === null) return;
    const next = withMention(text, typed, person);
    wanted.current = next.caret;
    setCaret(next.caret);
    setLeft(true);
    onChange(next.text);
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (chosen === undefined) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((at - 1 + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') setLeft(true);
    else return;
    event.preventDefault();
  };
  const fault = faultOf(error, 'words');
  return (
    <div className={classes['box']}>
      <label className={form['field']}>
        Comment
        <textarea
          ref={field}
          rows={4}
          aria-haspopup="listbox"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          aria-describedby={`${id}-hint`}
          aria-invalid={fault !== null}
          value={text}
          onKeyDown={press}
          onBlur={() => setLeft(true)}
          onChange={({ currentTarget }) => {
            setCaret(currentTarget.selectionStart);
            setAt(0);
            setLeft(false);
            onChange(currentTarget.value);
          }}
        />
        <span id={`${id}-hint`} className={form['hint']}>
          {fault ?? 'Write @ and a name to mention somebody. What you type is kept until it is sent.'}
        </span>
      </label>
      <ul
        id={id}
        {...ROLES.list}
        aria-label="People"
        className={classes['people']}
        hidden={offered.length === 0}
      >
        {offered.map((person) => (
          <li
            key={person.id}
            id={`${id}-${person.id}`}
            {...ROLES.option(person === chosen)}
            onPointerDown={(event) => {
              event.preventDefault();
              take(person);
            }}
          >
            {person.name}
          </li>
        ))}
      </ul>
    </div>
  );
}
