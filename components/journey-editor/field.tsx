import { useId, type ReactNode } from 'react';
import classes from './editor.module.css';
import { useFault } from './editor-context';

interface Control {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface FieldProps {
  label: string;
  /** Where the server finds fault with it. */
  path: string;
  hint?: string;
  wide?: boolean;
  children: (control: Control) => ReactNode;
}

/** A field under its label, with what is wrong about it. */
export function Field({ label, path, hint, wide = false, children }: FieldProps) {
  const id = useId();
  const fault = useFault(path);
  const notes = [hint === undefined ? null : `${id}-hint`, fault === null ? null : `${id}-fault`];
  const described = notes.filter((note) => note !== null).join(' ');
  return (
    <div className={`${classes['field']} ${wide ? classes['wide'] : ''}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(fault === null ? {} : { 'aria-invalid': true }),
        ...(described === '' ? {} : { 'aria-describedby': described }),
      })}
      {hint !== undefined && (
        <small id={`${id}-hint`} className={classes['hint']}>
          {hint}
        </small>
      )}
      {fault !== null && (
        <small id={`${id}-fault`} className={classes['fault']}>
          {fault}
        </small>
      )}
    </div>
  );
}
