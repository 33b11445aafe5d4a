'use client';

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './json-field.module.css';
import { lineAt, placeOf, readJsonText, type Place } from './read-json-text';

/** Whoever still types need not hear that the text is not yet finished. */
const PAUSE_MS = 800;

/** A fault as the API names it. */
export interface TextFault {
  path: string;
  message: string;
}

interface JsonFieldProps {
  label: string;
  hint: ReactNode;
  text: string;
  onText: (text: string) => void;
  /** What the server found last; they stay until it looks again, so that one after another can be mended. */
  faults: readonly TextFault[];
}

/** JSON to type, with its faults beside it; each leads to its place in the text. */
export function JsonField({ label, hint, text, onText, faults }: JsonFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const found = useFaultsInView(faults);
  const settled = useSettled(text);
  const shown = placeFaults(readJsonText(text).fault === null ? text : settled, faults);
  return (
    <div className={classes['field']}>
      <div className={classes['typing']}>
        <label className={classes['label']} htmlFor={id}>
          {label}
        </label>
        <p className={classes['hint']} id={`${id}-hint`}>
          {hint}
        </p>
        <textarea
          ref={area}
          id={id}
          className={classes['text']}
          value={text}
          rows={16}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-faults`}
          aria-invalid={shown.length > 0}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
        />
      </div>
      <div ref={found} tabIndex={-1} className={classes['faults']} id={`${id}-faults`} aria-live="polite">
        {shown.length > 0 && (
          <>
            <p className={classes['count']}>
              {shown.length === 1 ? 'One fault in the text' : `${shown.length} faults in the text`}
            </p>
            <ol className={classes['list']}>
              {shown.map(({ path, message, line, place }) => (
                <li key={`${path} ${message}`}>
                  <button
                    type="button"
                    className={classes['fault']}
                    onClick={() => select(area.current, text, place)}
                  >
                    <span className={classes['place']}>
                      Line {line}
                      {path !== '' && (
                        <>
                          , <code>{path}</code>
                        </>
                      )}
                    </span>
                    {message}
                  </button>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </div>
  );
}

interface PlacedFault extends TextFault {
  line: number;
  place: Place;
}

function placeFaults(text: string, faults: readonly TextFault[]): PlacedFault[] {
  if (text.trim() === '') return [];
  const { fault, places } = readJsonText(text);
  const placed = faults.map(({ path, message }) => {
    const place = placeOf(places, path) ?? { start: 0, end: 0 };
    return { path, message, place, line: lineAt(text, place.start) };
  });
  const broken = fault && {
    path: '',
    message: `This is not JSON yet: ${fault.message}.`,
    place: { start: fault.at, end: fault.at + 1 },
    line: lineAt(text, fault.at),
  };
  return [...(broken ? [broken] : []), ...placed.toSorted((one, other) => one.line - other.line)];
}

/** New faults are what whoever sent the text wants to see next. */
function useFaultsInView(faults: readonly TextFault[]) {
  const found = useRef<HTMLDivElement>(null);
  const known = useRef(faults);
  useEffect(() => {
    if (faults !== known.current && faults.length > 0) {
      found.current?.focus({ preventScroll: true });
      found.current?.scrollIntoView({ block: 'center' });
    }
    known.current = faults;
  }, [faults]);
  return found;
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Puts the selection where the fault is, and the line into view. */
function select(area: HTMLTextAreaElement | null, text: string, { start, end }: Place): void {
  if (area === null) return;
  area.focus();
  area.setSelectionRange(start, Math.min(end, endOfLine(text, start)));
  const lines = text.split('\n').length;
  area.scrollTop = (area.scrollHeight / lines) * (lineAt(text, start) - 1) - area.clientHeight / 3;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
