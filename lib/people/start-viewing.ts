import { eq } from 'drizzle-orm';
import { sessions } from '@/db/schema/sessions';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { getDepartmentId } from './get-department-id';
import type { ViewingInput } from './schema';

/** Long enough to look around, short enough not to be forgotten. */
const LONGEST_MS = 3_600_000;

/** From the next request on this session sees what somebody of the role would, and changes nothing, for an hour at most. */
export async function startViewing(viewer: Viewer, { role, department }: ViewingInput): Promise<void> {
  const { sessionId, userId, now } = viewer;
  if (sessionId === undefined || userId === null) {
    throw new DomainError('forbidden', 'Only somebody who is signed in can look as somebody else.');
  }
  const viewUntil = new Date(now.getTime() + LONGEST_MS);
  await viewer.db.transaction(async (tx) => {
    const viewDepartmentId = await getDepartmentId(tx, department);
    await tx
      .update(sessions)
      .set({ viewRole: role, viewDepartmentId, viewUntil })
      .where(eq(sessions.id, sessionId));
    await recordAudit(tx, viewer, {
      action: 'view.start',
      subject: `user:${userId}`,
      after: { role, department, until: viewUntil.toISOString() },
    });
  });
}
