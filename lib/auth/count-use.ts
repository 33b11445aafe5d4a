import { countRequest } from './limit-attempts';
import type { Viewer } from './viewer';

/** Counts what somebody asks for, whichever replica is asked; an operator is not counted. */
export async function countUse(
  { db, userId }: Pick<Viewer, 'db' | 'userId'>,
  use: 'change' | 'upload' | 'download',
): Promise<void> {
  if (userId !== null) await countRequest(db, use, String(userId));
}
