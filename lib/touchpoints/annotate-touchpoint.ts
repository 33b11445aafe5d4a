import { annotations } from '@/db/schema/annotations';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import type { Annotation, NewAnnotation, TouchpointParams } from './detail-schema';
import { getOwnTouchpoint } from './get-own-touchpoint';

/** Writes down what happened at a touchpoint on a day. */
export async function annotateTouchpoint(
  viewer: Viewer,
  { slug, day, text }: TouchpointParams & NewAnnotation,
): Promise<Annotation> {
  return await viewer.db.transaction(async (tx) => {
    const { id: touchpointId, authorId } = await getOwnTouchpoint(tx, viewer, slug, 'touchpoints.annotate');
    const [added] = await tx
      .insert(annotations)
      .values({ touchpointId, day, text, authorId, createdAt: viewer.now })
      .returning({ id: annotations.id });
    if (!added) throw new Error('The annotation was not written');
    await recordAudit(tx, viewer, {
      action: 'annotation.add',
      subject: `annotation:${added.id}`,
      after: { touchpoint: slug, day, text },
    });
    return { id: added.id, day, text, author: viewer.name };
  });
}
