import { DomainError, type ErrorCode } from '@/lib/errors';

/** By SQLSTATE, or its first two letters: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const BY_SQLSTATE: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  '22': ['invalid', 'A value does not fit its field.'],
  '23502': ['invalid', 'A required value is missing.'],
  '23503': ['conflict', 'It is still referred to, or refers to something that no longer exists.'],
  '23505': ['conflict', 'It exists already.'],
  '23514': ['invalid', 'A value is outside what is allowed.'],
  '23P01': ['conflict', 'It overlaps with something that exists already.'],
  '40': ['conflict', 'Somebody else changed this at the same moment; try again.'],
  '53': ['unavailable', 'The database is out of resources; try again shortly.'],
  '55P03': ['conflict', 'Somebody else is changing this; try again.'],
  '57': ['unavailable', 'The database stopped the query; try again shortly.'],
  '08': ['unavailable', 'The database does not answer; try again shortly.'],
};

const UNREACHABLE = /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|CONNECT_TIMEOUT|CONNECTION_)/;

/** What the driver's error means to the caller, with the error as its cause; null where it means a bug. */
export function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (!(error instanceof Error)) return null;
  const [code, message] = meaning(error) ?? [];
  if (code === undefined || message === undefined) return asDomainError(error.cause);
  return new DomainError(code, message, fieldOf(error), { cause: error });
}

/** Whether the driver refused a row because its key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return text(error, 'code') === '23505' || isUniqueViolation(error.cause);
}

function meaning(error: Error): readonly [ErrorCode, string] | undefined {
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  if (UNREACHABLE.test(error.code)) return BY_SQLSTATE['08'];
  // The name of the driver's class does not outlive a build that shortens names; what only the server says does.
  if (!('severity' in error)) return undefined;
  return BY_SQLSTATE[error.code] ?? BY_SQLSTATE[error.code.slice(0, 2)];
}

/** The column or the constraint that refused, by its name in the schema. */
function fieldOf(error: Error): { path: string; message: string }[] {
  const path = text(error, 'column_name') ?? text(error, 'constraint_name');
  return path === undefined ? [] : [{ path, message: error.message }];
}

function text(error: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}
