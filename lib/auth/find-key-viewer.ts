import { findHoldingKey, noteUse } from '@/db/queries/api-keys';
import { isPermission, KEY_SCOPES } from '@/lib/domain/permissions';
import { DomainError } from '@/lib/errors';
import { hashWord } from './hash-word';
import { countRequest } from './limit-attempts';
import type { Viewer } from './viewer';

/**
 * The program behind a key, asked of the store with every request, so that a key that was revoked is out at the next one on every replica. Throws
 * `unauthenticated`, whatever it is that the key lacks, and `rate_limited`.
 */
export async function findKeyViewer(
  key: string,
  { address, ...request }: Pick<Viewer, 'db' | 'now'> & { requestId: string; address: string },
): Promise<Viewer> {
  const { db, now } = request;
  const found = await findHoldingKey(db, hashWord(key), now);
  if (found === null) {
    await countRequest(db, 'unknown key', address);
    throw new DomainError('unauthenticated', 'The API key is not valid.');
  }
  const { id, name, scopes } = found;
  await countRequest(db, 'api key', `${id}`);
  await noteUse(db, id, now);
  return {
    userId: null,
    keyId: id,
    name,
    // The least of the roles, for what is told by role.
    role: 'executive',
    departmentId: null,
    scopes: scopes.filter(isPermission).filter((scope) => KEY_SCOPES.includes(scope)),
    ...request,
  };
}
