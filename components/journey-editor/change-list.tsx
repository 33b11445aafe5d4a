import type { JourneyChange } from '@/lib/domain/journeys/diff-journeys';
import type { EditedJourney } from '@/lib/journeys/edit-schema';
import { deedOf, FIELD_WORDS, sayValue, SUBJECT_WORDS } from './change-words';
import classes from './editor.module.css';

interface ChangeListProps {
  changes: readonly JourneyChange[];
  edited: EditedJourney;
  label: string;
}

/** What differs, thing by thing, to be read. */
export function ChangeList({ changes, edited, label }: ChangeListProps) {
  if (changes.length === 0) return <p className={classes['text']}>Nothing differs.</p>;
  return (
    <ul className={classes['changes']} aria-label={label}>
      {changes.map((change) => (
        <li key={keyOf(change)}>
          <span className={classes['deed']} data-kind={change.kind}>
            {deedOf(change)}
          </span>
          <span>
            <strong>
              {SUBJECT_WORDS[change.subject]} {change.name}
            </strong>
            <Detail change={change} edited={edited} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Detail({ change, edited }: { change: JourneyChange; edited: EditedJourney }) {
  if (change.kind === 'changed') {
    const { field, from, to } = change;
    return (
      <>
        , {FIELD_WORDS[field] ?? field}:{' '}
        <del className={classes['from']}>{sayValue(field, from, edited)}</del> <span aria-hidden>→</span>
        <span className={classes['heard']}>to</span>{' '}
        <ins className={classes['to']}>{sayValue(field, to, edited)}</ins>
      </>
    );
  }
  if (change.kind === 'moved') return `, from ${change.from} to ${change.to}`;
  return change.place === '' ? '' : `, ${change.kind === 'added' ? 'in' : 'from'} ${change.place}`;
}

function keyOf(change: JourneyChange): string {
  const field = change.kind === 'changed' ? change.field : '';
  return [change.subject, change.slug, change.kind, field].join(' ');
}
