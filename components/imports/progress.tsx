import { useId } from 'react';
import classes from './progress.module.css';

interface ProgressProps {
  /** What is going on: "Sending survey.csv". */
  label: string;
  /** 0 to 1; null: nobody can tell. */
  share: number | null;
  /** Rows a second, time left. */
  detail: string;
}

/** A bar with words; those who do not see it hear every tenth part, not every step. */
export function Progress({ label, share, detail }: ProgressProps) {
  const id = useId();
  const percent = share === null ? null : Math.min(100, Math.floor(share * 100));
  return (
    <div className={classes['progress']}>
      <p className={classes['head']}>
        <span id={id} className={classes['label']}>
          {label}
        </span>
        {percent !== null && <span className={classes['percent']}>{percent}%</span>}
      </p>
      <progress
        className={classes['bar']}
        aria-labelledby={id}
        max={100}
        {...(percent !== null && { value: percent })}
      />
      <p className={classes['detail']}>{detail}</p>
      <output className={classes['heard']}>
        {percent === null ? label : `${label}: ${Math.floor(percent / 10) * 10}%`}
      </output>
    </div>
  );
}
