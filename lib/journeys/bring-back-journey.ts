import { writeDraft } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import { listGoneOwners, reviveJourneyRows } from '@/db/queries/retire-journey';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { EditedJourney } from './edit-schema';
import { getEditedJourney, noSuchJourney } from './get-edited';
import { lockVersion } from './lock-draft';

/**
 * Puts a retired journey in use again, with the stages and touchpoints that were retired together with it. Throws `not_found`, and `conflict` where
 * somebody was quicker, where it is in use, and where a department that owns one of its touchpoints is retired by now.
 */
export async function bringBackJourney(
  viewer: Viewer,
  { slug, version }: { slug: string; version: number },
): Promise<EditedJourney> {
  return viewer.db.transaction(async (tx) => {
    const { now, userId } = viewer;
    await lockVersion(tx, { slug, version });
    const journey = await readJourneyDocument(tx, slug);
    if (journey === null) throw noSuchJourney(slug);
    const { id, document, retiredAt } = journey;
    if (retiredAt === null) throw new DomainError('conflict', `“${document.name}” is in use.`);
    const [owner] = await listGoneOwners(tx, id);
    if (owner !== undefined) {
      throw new DomainError(
        'conflict',
        `The department “${owner}”, which owns touchpoints of “${document.name}”, is retired: restore it first.`,
      );
    }
    await reviveJourneyRows(tx, id);
    await writeDraft(tx, slug, { document: null, restoredFrom: null, now, userId });
    await recordAudit(tx, viewer, {
      action: 'journey.bring_back',
      subject: `journey:${slug}`,
      before: { retiredAt },
    });
    return getEditedJourney({ db: tx }, { slug });
  });
}
