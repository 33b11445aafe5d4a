import { useId, type ReactNode } from 'react';
import { faultOf } from '@/components/touchpoints/field-fault';
import { ApiProblem } from '@/lib/http/client';
import classes from './form.module.css';

interface FieldProps {
  label: string;
  optional?: boolean;
  hint?: string;
  /** What the server said, and the place that this field has in it. */
  error?: Error | null;
  name?: string;
  children: (props: { 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
}

/** A labelled field with what is wrong about it. */
export function Field({ label, optional = false, hint, error = null, name = '', children }: FieldProps) {
  const id = useId();
  const fault = faultOf(error, name);
  const described = fault !== null || hint !== undefined;
  return (
    <label className={classes['field']}>
      <span>
        {label}
        {optional && <span className={classes['optional']}> (optional)</span>}
      </span>
      {children({
        ...(fault === null ? {} : { 'aria-invalid': true }),
        ...(described ? { 'aria-describedby': id } : {}),
      })}
      {described && (
        <span id={id}>
          {fault !== null && (
            <span className={classes['fault']}>{fault.charAt(0).toUpperCase() + fault.slice(1)}. </span>
          )}
          {hint !== undefined && <span className={classes['hint']}>{hint}</span>}
        </span>
      )}
    </label>
  );
}

const NONE: readonly string[] = [];

/** What the server said that is no field’s. */
export function Problem({ error, shown = NONE }: { error: Error | null; shown?: readonly string[] }) {
  if (error === null) return null;
  const words = problemWords(error, shown);
  return words === null ? null : (
    <p role="alert" className={classes['problem']}>
      {words}
    </p>
  );
}

function problemWords(error: Error, shown: readonly string[]): string | null {
  if (!(error instanceof ApiProblem)) return 'The server cannot be reached. What you typed is kept.';
  if (error.fields.length === 0) return error.message;
  const others = error.fields.filter(({ path }) => !shown.includes(path));
  return others.length === 0
    ? null
    : others.map(({ path, message }) => `${path} ${message}`.trim()).join('. ');
}
