import { and, eq } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { AnnotationParams } from './detail-schema';
import { getOwnTouchpoint } from './get-own-touchpoint';

/** Throws `not_found` where the touchpoint has no such annotation. */
export async function removeAnnotation(viewer: Viewer, { slug, id }: AnnotationParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const { id: touchpointId } = await getOwnTouchpoint(tx, viewer, slug, 'touchpoints.annotate');
    const [removed] = await tx
      .delete(annotations)
      .where(and(eq(annotations.id, id), eq(annotations.touchpointId, touchpointId)))
      .returning({ day: annotations.day, text: annotations.text });
    if (!removed) throw new DomainError('not_found', `${slug} has no annotation ${id}.`);
    await recordAudit(tx, viewer, {
      action: 'annotation.remove',
      subject: `annotation:${id}`,
      before: { touchpoint: slug, ...removed },
    });
  });
}
