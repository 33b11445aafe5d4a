import { DomainError } from '@/lib/errors';

/** A mapping, or a journey file, as JSON text. Throws `invalid` where it is none. */
export function readMapping(text: string): unknown {
  try {
    const mapping: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return mapping;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `is not JSON: ${reason}`;
    throw new DomainError('invalid', `The mapping ${message}.`, [{ path: '', message }], { cause });
  }
}
