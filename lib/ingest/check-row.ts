import { ANSWER_KEYS, CANONICAL_SCALES } from '@/lib/domain/scales';
import type { Names } from './resolve-names';
import type { IngestRow } from './row';

/** Longer than any identifier that a person has seen; keeps the index in shape. */
const LONGEST_ID = 200;

/** Why this row cannot be used; null when it can. */
export function faultOf(row: IngestRow, names: Names): string | null {
  return (
    faultOfId('id', row.externalId) ??
    faultOfId('customer', row.customer) ??
    (Number.isNaN(row.occurredAt.getTime()) ? 'The date is not a date' : null) ??
    faultOfAnswers(row) ??
    (names.touchpoints.has(row.touchpoint) ? null : `No touchpoint "${row.touchpoint}" exists`) ??
    (row.partner === undefined || names.partners.has(row.partner)
      ? null
      : `No partner "${row.partner}" exists`) ??
    (row.persona === undefined || names.personas.has(row.persona)
      ? null
      : `No persona "${row.persona}" exists`) ??
    faultOfText('comment', row.comment) ??
    faultOfText('reason', row.reason)
  );
}

/** Why this cannot be an identifier; null when it can. */
export function faultOfId(field: string, id: string): string | null {
  if (id.length === 0) return `The ${field} is empty`;
  if (id.length > LONGEST_ID) return `The ${field} is longer than ${LONGEST_ID} characters`;
  return faultOfText(field, id);
}

/** PostgreSQL keeps every character but one. */
export function faultOfText(field: string, text: string | null | undefined): string | null {
  return text?.includes('\0') ? `The ${field} holds a NUL character` : null;
}

function faultOfAnswers({ answers }: IngestRow): string | null {
  for (const key of ANSWER_KEYS) {
    const answer = answers[key];
    if (answer === undefined) continue;
    const { min, max } = CANONICAL_SCALES[key];
    if (!(answer >= min && answer <= max)) return `${key} ${answer} is outside ${min}–${max}`;
  }
  return null;
}
