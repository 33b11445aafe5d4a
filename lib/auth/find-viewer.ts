import { findAccount, type Account } from '@/db/queries/accounts';
import type { SessionClaim } from './session-claim';
import type { Viewer } from './viewer';

/** Who is behind a session, from the account as it is now: null once it is deactivated, changed or gone. */
export async function findViewer(
  claim: SessionClaim | null,
  request: Pick<Viewer, 'db' | 'now'> & { requestId: string },
): Promise<Viewer | null> {
  const account = claim && (await findAccount(request.db, claim.sub));
  if (!account || !holds(claim, account)) return null;
  const { id: userId, name, role, departmentId, passwordOneTime } = account;
  return {
    userId,
    name,
    role,
    departmentId,
    ...(passwordOneTime && { mustChoosePassword: true }),
    ...request,
  };
}

function holds(claim: SessionClaim, { active, sessionVersion }: Account): boolean {
  return active && sessionVersion === claim.version;
}
