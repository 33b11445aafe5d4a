import type { Db } from '@/db/client';
import { findPeople } from '@/db/queries/find-people';
import { refuseField } from './refuse-field';

/** Anybody who may sign in can own an action. Throws `invalid` for somebody else. */
export async function findActionOwner(tx: Db, owner: number | null): Promise<number | null> {
  if (owner === null) return null;
  const people = await findPeople(tx, [owner]);
  refuseField('owner', people.length === 0, 'must be somebody who may sign in');
  return owner;
}
