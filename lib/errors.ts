/** What can go wrong for a reason that the caller can do something about. A bug is none of these. */
export const ERROR_CODES = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
  'too_large',
  'unavailable',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A fault at one place of the input, named as the sender knows it. */
export interface FieldFault {
  path: string;
  message: string;
}

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly fields: readonly FieldFault[];
  /** Of a conflict: what the thing has become meanwhile, as the reader of it gets it. */
  readonly current: unknown;

  constructor(
    code: ErrorCode,
    message: string,
    fields: readonly FieldFault[] = [],
    { current, ...options }: ErrorOptions & { current?: unknown } = {},
  ) {
    super(message, options);
    this.code = code;
    this.fields = fields;
    this.current = current;
  }
}
