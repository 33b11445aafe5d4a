import type { AuditRow } from '@/lib/audit-trail/schema';
import { UNKNOWN } from '@/lib/format/locale';
import classes from './admin.module.css';

/** What was before and what is now, field by field. */
export function AuditChange({ before, after }: Pick<AuditRow, 'before' | 'after'>) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return UNKNOWN;
  return (
    <ul className={classes['change']}>
      {fields.map((field) => (
        <li key={field}>
          {field}:{' '}
          {before !== null && field in before && (
            <>
              <del className={classes['from']}>{wordsOf(before[field])}</del>{' '}
            </>
          )}
          {after !== null && field in after && <ins className={classes['now']}>{wordsOf(after[field])}</ins>}
        </li>
      ))}
    </ul>
  );
}

function wordsOf(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
