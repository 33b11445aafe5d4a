import { writeDraft } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import { countOpenIssues, listForeignMergers, retireJourneyRows } from '@/db/queries/retire-journey';
import type { Db } from '@/db/client';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { EditedJourney } from './edit-schema';
import { getEditedJourney, noSuchJourney } from './get-edited';
import { AS_FOUND, keepVersion } from './keep-version';
import { lockDraft } from './lock-draft';

/**
 * Takes a journey off lists, filters and detection, with all that is in use of it; what it did stays, and open issues stay with their owners. Throws
 * `not_found`, and `conflict` where the draft was changed meanwhile, where one is open, and where another journey's touchpoint was merged into one of it.
 */
export async function retireJourney(
  viewer: Viewer,
  { slug, version }: { slug: string; version: number },
): Promise<EditedJourney> {
  return viewer.db.transaction(async (tx) => {
    const { now, userId } = viewer;
    const draft = await lockDraft(tx, { slug, version });
    const journey = await readJourneyDocument(tx, slug);
    if (journey === null) throw noSuchJourney(slug);
    const { id, document } = journey;
    if (draft?.document) {
      throw new DomainError('conflict', `“${document.name}” has a draft: publish or discard it first.`);
    }
    await refuseOrphans(tx, id, document.name);
    await keepVersion(tx, slug, { now, note: AS_FOUND });
    const openIssues = await countOpenIssues(tx, id);
    const touchpoints = await retireJourneyRows(tx, id, now);
    // Whoever edits it now is told.
    await writeDraft(tx, slug, { document: null, restoredFrom: null, now, userId });
    await recordAudit(tx, viewer, {
      action: 'journey.retire',
      subject: `journey:${slug}`,
      after: { touchpoints, openIssues },
    });
    return getEditedJourney({ db: tx }, { slug });
  });
}

/** What arrives for a merged touchpoint would come to be counted where nobody looks. */
async function refuseOrphans(tx: Db, id: number, name: string): Promise<void> {
  const [first] = await listForeignMergers(tx, id);
  if (first === undefined) return;
  throw new DomainError(
    'conflict',
    `“${first.name}” of the journey “${first.journeyName}” was merged into “${first.into}” of “${name}”: undo that merger first.`,
  );
}
