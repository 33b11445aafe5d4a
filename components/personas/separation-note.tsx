import type { Separation } from '@/lib/domain/metrics/separation';
import { SEPARATION_RULE } from '@/lib/domain/metrics/separation';
import { formatAnswered } from '@/lib/format/reading';
import { separationWords } from './separation-words';
import classes from './separation-note.module.css';

interface SeparationNoteProps {
  who: string;
  /** Whether it is one persona. */
  one: boolean;
  separation: Separation;
}

/** How far scores are separated, in a sentence, and how that was worked out. */
export function SeparationNote({ who, one, separation }: SeparationNoteProps) {
  return (
    <div className={classes['note']}>
      <p className={classes['sentence']}>
        {separationWords(who, { s: one }, separation)} <span>{formatAnswered(separation.answered)}</span>
      </p>
      <details className={classes['rule']}>
        <summary>How this is worked out</summary>
        <p>{SEPARATION_RULE}</p>
      </details>
    </div>
  );
}
