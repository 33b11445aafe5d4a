import { findDraft, writeDraft } from '@/db/queries/journey-drafts';
import type { Db } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';

/** A touchpoint that was merged away is in no draft either; who edits that is told as of any other change. */
export async function dropFromDraft(
  tx: Db,
  { now, userId }: Pick<Viewer, 'now' | 'userId'>,
  { journey, slug }: { journey: string; slug: string },
): Promise<void> {
  const draft = await findDraft(tx, journey);
  if (!draft?.document) return;
  const { document, restoredFrom } = draft;
  const stages = document.stages.map((stage) =>
    Object.assign({}, stage, { touchpoints: stage.touchpoints.filter((one) => one.slug !== slug) }),
  );
  const goal = document.goal === slug ? null : document.goal;
  await writeDraft(tx, journey, { document: { ...document, goal, stages }, restoredFrom, now, userId });
}
