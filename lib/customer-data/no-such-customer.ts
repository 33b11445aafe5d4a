import { DomainError } from '@/lib/errors';

export function noSuchCustomer(id: number): DomainError {
  return new DomainError('not_found', `There is no customer ${id}.`);
}
