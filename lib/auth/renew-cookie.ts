import type { Db } from '@/db/client';
import type { Account } from '@/db/queries/accounts';
import { sessionCookie } from './session-cookie';
import { renewSession } from './start-session';
import type { Viewer } from './viewer';

/** Puts another session in the place of the one at hand; returns the `set-cookie` of it. */
export async function renewCookie(
  tx: Db,
  viewer: Pick<Viewer, 'sessionId' | 'now'>,
  account: Account,
): Promise<string> {
  return sessionCookie(account, await renewSession(tx, viewer, account));
}
