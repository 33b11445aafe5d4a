import { retireUnnamed, writeDraft } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import { readJourneyMap } from '@/db/queries/journey-map';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { diffJourneys } from '@/lib/domain/journeys/diff-journeys';
import { DomainError } from '@/lib/errors';
import { refusal } from '@/lib/faults';
import { checkPublication } from './check-publication';
import type { Published } from './edit-schema';
import { noSuchJourney } from './get-edited';
import { AS_FOUND, keepVersion } from './keep-version';
import { lockDraft } from './lock-draft';
import { writeJourneyFile } from './write-journey-file';

/**
 * Makes the draft of a journey what it is, and a version of it. Touchpoints and stages that the draft does not name are retired. Throws `invalid`
 * with the path of every fault, `not_found`, and `conflict` where the draft was changed meanwhile.
 */
export async function publishDraft(
  viewer: Viewer,
  { slug, version, note }: { slug: string; version: number; note: string },
): Promise<Published> {
  return viewer.db.transaction(async (tx) => {
    const { now, userId } = viewer;
    const document = (await lockDraft(tx, { slug, version }))?.document;
    if (!document) throw noSuchJourney(slug);
    const stored = await readJourneyMap(tx);
    const faults = checkPublication(document, stored);
    if (faults.length > 0) throw refusal('The draft', faults);
    const before = await readJourneyDocument(tx, slug);
    const changes = diffJourneys(before?.document ?? null, document);
    if (changes.length === 0) throw new DomainError('conflict', 'The draft changes nothing.');
    await keepVersion(tx, slug, { now, note: AS_FOUND });
    await writeJourneyFile(tx, { departments: [], partners: [], personas: [], journeys: [document] }, stored);
    const after = await readJourneyDocument(tx, slug);
    if (after === null) throw new Error(`The journey ${slug} was not written`);
    const retired = await retireUnnamed(tx, after.id, { document, now });
    const number = await keepVersion(tx, slug, { now, note, userId });
    await writeDraft(tx, slug, { document: null, restoredFrom: null, now, userId });
    await recordAudit(tx, viewer, {
      action: 'journey.publish',
      subject: `journey:${slug}`,
      after: { version: number, note, changes, retired },
    });
    return { number: number ?? 1, changes: changes.length, retired };
  });
}
