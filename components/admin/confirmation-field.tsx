import classes from './admin.module.css';

interface ConfirmationFieldProps {
  /** What is to be typed. */
  word: string;
  typed: string;
  onType: (typed: string) => void;
}

/** Asks for the name of what is about to go, where nothing undoes it. */
export function ConfirmationField({ word, typed, onType }: ConfirmationFieldProps) {
  return (
    <label className={classes['field']}>
      To confirm, type {word}
      <input value={typed} autoComplete="off" onChange={({ currentTarget }) => onType(currentTarget.value)} />
    </label>
  );
}
