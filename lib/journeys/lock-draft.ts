import { findDraft, type DraftRow } from '@/db/queries/journey-drafts';
import { lockJourneyMap } from '@/db/queries/journey-map';
import type { Db } from '@/db/client';
import { DomainError } from '@/lib/errors';
import { getEditedJourney } from './get-edited';

/**
 * The draft of a journey, which nobody else changes until the transaction ends. Throws `conflict`, with what the journey has become, where it is
 * not of the version any longer that the change was made of.
 */
export async function lockDraft(
  tx: Db,
  { slug, version }: { slug: string; version: number },
): Promise<DraftRow | null> {
  await lockJourneyMap(tx);
  const draft = await findDraft(tx, slug);
  if ((draft?.version ?? 0) === version) return draft;
  const current = await getEditedJourney({ db: tx }, { slug });
  const who = draft?.updatedBy ?? 'Somebody else';
  const did = draft?.document ? 'changed the draft' : 'published or discarded the draft';
  throw new DomainError('conflict', `${who} has ${did} meanwhile. Nothing of yours was saved.`, [], {
    current,
  });
}
