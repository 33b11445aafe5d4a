import { LocalTime } from '@/components/imports/local-time';
import type { AuditRow } from '@/lib/audit-trail/schema';
import { UNKNOWN } from '@/lib/format/locale';
import classes from './admin.module.css';
import { fieldWords, isInstant, valueWords } from './audit-words';

/** A row with more fields shows so many, and the others when asked. */
const SHOWN_FIELDS = 4;

/** A longer value, such as a whole journey, shows how it begins, and all of it when asked. */
const LONGEST_SHOWN = 200;
const BEGINNING = 60;

/** What was before and what is now, field by field. */
export function AuditChange({ before, after }: Pick<AuditRow, 'before' | 'after'>) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return UNKNOWN;
  // One more costs less room than to say that there is one more.
  const shown = fields.length <= SHOWN_FIELDS + 1 ? fields.length : SHOWN_FIELDS;
  const hidden = fields.slice(shown);
  return (
    <div className={classes['change']}>
      <Fields fields={fields.slice(0, shown)} before={before} after={after} />
      {hidden.length > 0 && (
        <details>
          <summary>{hidden.length} more</summary>
          <Fields fields={hidden} before={before} after={after} />
        </details>
      )}
    </div>
  );
}

function Fields({
  fields,
  before,
  after,
}: Pick<AuditRow, 'before' | 'after'> & { fields: readonly string[] }) {
  return (
    <ul>
      {fields.map((field) => (
        <li key={field}>
          <span className={classes['fieldName']}>{fieldWords(field)}:</span>{' '}
          {before !== null && field in before && (
            <>
              <del className={classes['from']}>
                <Value value={before[field]} />
              </del>{' '}
            </>
          )}
          {after !== null && field in after && (
            <ins className={classes['now']}>
              <Value value={after[field]} />
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}

function Value({ value }: { value: unknown }) {
  if (isInstant(value)) return <LocalTime instant={value} />;
  const words = valueWords(value);
  if (words.length <= LONGEST_SHOWN) return words;
  return (
    <details>
      <summary>{words.slice(0, BEGINNING)} …</summary>
      {words}
    </details>
  );
}
