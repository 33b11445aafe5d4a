import { writeDraft } from '@/db/queries/journey-drafts';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import type { EditedJourney } from './edit-schema';
import { getEditedJourney } from './get-edited';
import { getVersion } from './get-version';
import { lockDraft } from './lock-draft';

/** Makes a draft of what a journey once was, to be read and published. Throws `not_found`, `conflict`. */
export async function restoreVersion(
  viewer: Viewer,
  { slug, number, version }: { slug: string; number: number; version: number },
): Promise<EditedJourney> {
  return viewer.db.transaction(async (tx) => {
    await lockDraft(tx, { slug, version });
    const { document } = await getVersion({ db: tx }, { slug, number });
    const { now, userId } = viewer;
    await writeDraft(tx, slug, { document, restoredFrom: number, now, userId });
    await recordAudit(tx, viewer, {
      action: 'journey.restore',
      subject: `journey:${slug}`,
      after: { number },
    });
    return getEditedJourney({ db: tx }, { slug });
  });
}
