import { writeDraft } from '@/db/queries/journey-drafts';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { noSuchJourney } from './get-edited';
import { lockDraft } from './lock-draft';

/** Throws a draft away; what is published stays. Throws `not_found`, `conflict`. */
export async function discardDraft(
  viewer: Viewer,
  { slug, version }: { slug: string; version: number },
): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, { slug, version });
    if (!draft?.document) throw noSuchJourney(slug);
    const { now, userId } = viewer;
    await writeDraft(tx, slug, { document: null, restoredFrom: null, now, userId });
    await recordAudit(tx, viewer, {
      action: 'journey.discard',
      subject: `journey:${slug}`,
      before: { document: draft.document },
    });
  });
}
