import { findSession, markSeen } from '@/db/queries/find-session';
import type { SessionClaim } from './session-claim';
import { can } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/vocabulary';
import { isAlive, SEEN_EVERY_MS } from './session-life';
import type { Viewer } from './viewer';

/** Who is behind a session, from session and account as they are now: null once either has ended, changed or gone. */
export async function findViewer(
  claim: SessionClaim | null,
  request: Pick<Viewer, 'db' | 'now'> & { requestId: string },
): Promise<Viewer | null> {
  const found = claim && (await findSession(request.db, claim.session, claim.sub));
  if (!found) return null;
  const { session, account, viewDepartment } = found;
  const sameVersion = account.sessionVersion === claim.version && session.version === claim.version;
  if (!account.active || !sameVersion || !isAlive(session, request.now)) return null;
  const unlessSince = new Date(request.now.getTime() - SEEN_EVERY_MS);
  if (session.lastSeenAt < unlessSince) await markSeen(request.db, session.id, request.now, unlessSince);
  const { id: userId, name, role, departmentId, passwordOneTime } = account;
  // Whom an identity provider vouches for need not know a password.
  const mustChoosePassword = passwordOneTime && session.provider === null;
  return {
    userId,
    sessionId: session.id,
    name,
    role,
    departmentId,
    ...(mustChoosePassword && { mustChoosePassword }),
    ...viewAs(session, role, viewDepartment, request.now),
    ...request,
  };
}

interface View {
  viewRole: Role | null;
  viewDepartmentId: number | null;
  viewUntil: Date | null;
}

/** The role and department looked as, until the hour is over; whoever may not do that any more is oneself at once. */
function viewAs(
  { viewRole: role, viewDepartmentId: departmentId, viewUntil: until }: View,
  ownRole: Role,
  departmentName: string | null,
  now: Date,
): Pick<Viewer, 'role' | 'departmentId' | 'viewing'> | null {
  if (role === null || until === null || until <= now || !can(ownRole, 'users.view_as')) return null;
  return { role, departmentId, viewing: { ownRole, departmentName, until } };
}
