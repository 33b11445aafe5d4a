import { and, eq } from 'drizzle-orm';
import { readDirectory } from '@/db/queries/directory';
import { selfAssessments } from '@/db/schema/self-assessments';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/domain/day';
import { DomainError } from '@/lib/errors';
import type { NewAssessment, TouchpointParams } from './detail-schema';
import { getOwnTouchpoint } from './get-own-touchpoint';
import { assessableQuarters } from './read-assessments';

/** Writes or corrects the owning department's estimate of a quarter's CSAT. Throws `invalid` for a quarter to come or long gone. */
export async function assessTouchpoint(
  viewer: Viewer,
  { slug, quarter, estimate, note = '' }: TouchpointParams & NewAssessment,
): Promise<{ quarter: Day; estimate: number; note: string }> {
  return await viewer.db.transaction(async (tx) => {
    const { id: touchpointId, authorId } = await getOwnTouchpoint(tx, viewer, slug, 'touchpoints.assess');
    const { organisation } = await readDirectory(tx, viewer.now);
    refuseQuarter(quarter, organisation.today);
    const [before] = await tx
      .select({ estimate: selfAssessments.estimate, note: selfAssessments.note })
      .from(selfAssessments)
      .where(and(eq(selfAssessments.touchpointId, touchpointId), eq(selfAssessments.quarter, quarter)))
      .for('update');
    const written = { estimate, note, authorId, updatedAt: viewer.now };
    await tx
      .insert(selfAssessments)
      .values({ touchpointId, quarter, ...written, createdAt: viewer.now })
      .onConflictDoUpdate({ target: [selfAssessments.touchpointId, selfAssessments.quarter], set: written });
    await recordAudit(tx, viewer, {
      action: 'self_assessment.write',
      subject: `touchpoint:${slug}:${quarter}`,
      ...(before && { before }),
      after: { estimate, note },
    });
    return { quarter, estimate, note };
  });
}

function refuseQuarter(quarter: Day, today: Day): void {
  const open = assessableQuarters(today);
  if (open.includes(quarter)) return;
  const message = `must be one of ${open.join(', ')}`;
  throw new DomainError('invalid', `quarter: ${message}`, [{ path: 'quarter', message }]);
}
