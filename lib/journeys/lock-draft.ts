import { findDraft, type DraftRow } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import { lockJourneyMap } from '@/db/queries/journey-map';
import type { Db } from '@/db/client';
import { DomainError } from '@/lib/errors';
import { getEditedJourney } from './get-edited';

interface Asked {
  slug: string;
  /** Of the draft that the change was made of; 0 where there was none. */
  version: number;
}

/** As `lockVersion`, of a journey that can be edited. Throws `conflict` also where it is retired. */
export async function lockDraft(tx: Db, asked: Asked): Promise<DraftRow | null> {
  const draft = await lockVersion(tx, asked);
  const journey = await readJourneyDocument(tx, asked.slug);
  if (journey === null || journey.retiredAt === null) return draft;
  throw new DomainError('conflict', `“${journey.document.name}” is retired: bring it back first.`);
}

/**
 * The draft of a journey, which nobody else changes until the transaction ends, nor the journey. Throws `conflict`, with what the journey has become,
 * where it is not of the version any longer that the change was made of.
 */
export async function lockVersion(tx: Db, { slug, version }: Asked): Promise<DraftRow | null> {
  await lockJourneyMap(tx);
  const draft = await findDraft(tx, slug);
  if ((draft?.version ?? 0) === version) return draft;
  const current = await getEditedJourney({ db: tx }, { slug });
  const who = draft?.updatedBy ?? 'Somebody else';
  throw new DomainError(
    'conflict',
    `${who} ${whatWasDone(current)} meanwhile. Nothing of yours was saved.`,
    [],
    {
      current,
    },
  );
}

function whatWasDone({ draft, retiredAt }: Awaited<ReturnType<typeof getEditedJourney>>): string {
  if (retiredAt !== null) return 'has retired the journey';
  return draft === null ? 'has published or discarded the draft' : 'has changed the draft';
}
