import { writeDraft } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { readDocument } from './complete-document';
import type { EditedJourney } from './edit-schema';
import { getEditedJourney, noSuchJourney } from './get-edited';
import { AS_FOUND, keepVersion } from './keep-version';
import { lockDraft } from './lock-draft';

interface Saving {
  slug: string;
  /** Of the draft that it was made of; 0 where there was none. */
  version: number;
  document: Readonly<Record<string, unknown>>;
}

/** Keeps what somebody is about to make of a journey. Throws `invalid` by field, `not_found`, and `conflict` with what it has become. */
export async function saveDraft(viewer: Viewer, { slug, version, document }: Saving): Promise<EditedJourney> {
  const saved = readDocument(document);
  if (saved.slug !== slug) {
    const message = `must be “${slug}”: the address of a journey stays`;
    throw new DomainError('invalid', `slug: ${message}`, [{ path: 'slug', message }]);
  }
  return viewer.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, { slug, version });
    const published = await readJourneyDocument(tx, slug);
    if (published === null && !draft?.document) throw noSuchJourney(slug);
    await keepVersion(tx, slug, { now: viewer.now, note: AS_FOUND });
    const { now, userId } = viewer;
    await writeDraft(tx, slug, { document: saved, restoredFrom: draft?.restoredFrom ?? null, now, userId });
    await recordAudit(tx, viewer, {
      action: 'journey.draft',
      subject: `journey:${slug}`,
      after: { version: version + 1 },
    });
    return getEditedJourney({ db: tx }, { slug });
  });
}
