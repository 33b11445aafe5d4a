import { DomainError } from '@/lib/errors';

/** Every path of the API that no route has. */
export function refuseUnknownPath(): never {
  throw new DomainError('not_found', 'The API has no such path. docs/api.md lists those it has.');
}
