import { findDraft, writeDraft } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import { lockJourneyMap } from '@/db/queries/journey-map';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { readDocument } from './complete-document';
import type { NewJourney } from './edit-schema';

/** Begins the draft of a new journey. Throws `conflict` where the address is taken. */
export async function startJourney(viewer: Viewer, { slug, name }: NewJourney): Promise<void> {
  const document = readDocument({ slug, name });
  await viewer.db.transaction(async (tx) => {
    await lockJourneyMap(tx);
    const isTaken = (await readJourneyDocument(tx, slug)) !== null || (await findDraft(tx, slug))?.document;
    if (isTaken) {
      const message = `There is a journey “${slug}” already; choose another name.`;
      throw new DomainError('conflict', message, [{ path: 'slug', message }]);
    }
    await writeDraft(tx, slug, { document, restoredFrom: null, now: viewer.now, userId: viewer.userId });
    await recordAudit(tx, viewer, { action: 'journey.start', subject: `journey:${slug}`, after: { name } });
  });
}
