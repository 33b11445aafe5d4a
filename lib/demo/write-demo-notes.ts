import { count, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { annotations } from '@/db/schema/annotations';
import { selfAssessments } from '@/db/schema/self-assessments';
import { touchpoints } from '@/db/schema/touchpoints';
import { users } from '@/db/schema/users';
import { inventAnnotations, inventAssessments } from '@/db/seed/notes';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/domain/day';

/** Writes what the departments of the demo company noted and estimated, in the name of their head, or of the admin where there is none. Once. */
export async function writeDemoNotes(viewer: Viewer, day: Day): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const [known] = await tx.select({ rows: count() }).from(selfAssessments);
    if (known && known.rows > 0) return;
    const authors = await findAuthors(tx);
    const notes = inventAnnotations(day).flatMap(({ touchpoint, ...note }) => {
      const place = authors.get(touchpoint);
      return place === undefined ? [] : [Object.assign(note, place, { createdAt: viewer.now })];
    });
    const estimates = inventAssessments(day).flatMap(({ touchpoint, ...estimate }) => {
      const place = authors.get(touchpoint);
      return place === undefined ? [] : [Object.assign(estimate, place, { createdAt: viewer.now })];
    });
    if (notes.length > 0) await tx.insert(annotations).values(notes);
    if (estimates.length > 0) await tx.insert(selfAssessments).values(estimates);
    await recordAudit(tx, viewer, {
      action: 'demo.note',
      subject: 'store',
      after: { annotations: notes.length, selfAssessments: estimates.length },
    });
  });
}

interface Authored {
  touchpointId: number;
  authorId: number;
}

/** By slug, those of touchpoints that somebody can write about. */
async function findAuthors(tx: Db): Promise<Map<string, Authored>> {
  const [admin] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.role, 'admin'))
    .orderBy(users.id)
    .limit(1);
  const places = await tx
    .select({ id: touchpoints.id, slug: touchpoints.slug, head: users.id })
    .from(touchpoints)
    .leftJoin(users, eq(users.departmentId, touchpoints.departmentId))
    .orderBy(users.id);
  const found = new Map<string, Authored>();
  for (const { id, slug, head } of places) {
    const authorId = head ?? admin?.id;
    if (authorId !== undefined && !found.has(slug)) found.set(slug, { touchpointId: id, authorId });
  }
  return found;
}
