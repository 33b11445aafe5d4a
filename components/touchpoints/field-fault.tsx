import { ApiProblem } from '@/lib/http/client';
import classes from './touchpoint-form.module.css';

/** What the server says of a field, beside it. */
export function FieldFault({ error, field, id }: { error: Error | null; field: string; id: string }) {
  const fault = faultOf(error, field);
  return fault === null ? null : (
    <span id={id} className={classes['fault']}>
      {fault}
    </span>
  );
}

/** Null where the field is fine. */
export function faultOf(error: Error | null, field: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.fields.find(({ path }) => path === field)?.message ?? null;
}

/** A problem that is no field's. */
export function FormFault({ error }: { error: Error | null }) {
  if (error === null || (error instanceof ApiProblem && error.fields.length > 0)) return null;
  return (
    <p role="alert" className={classes['fault']}>
      {error instanceof ApiProblem ? error.message : 'The server cannot be reached.'}
    </p>
  );
}
