import { findVersion, listVersions } from '@/db/queries/journey-drafts';
import { readJourneyDocument } from '@/db/queries/journey-document';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { JourneyVersion } from './edit-schema';
import { noSuchJourney } from './get-edited';

/** A journey as it once was. Throws `not_found`. */
export async function getVersion(
  { db }: Pick<Viewer, 'db'>,
  { slug, number }: { slug: string; number: number },
): Promise<JourneyVersion> {
  const journey = await readJourneyDocument(db, slug);
  if (journey === null) throw noSuchJourney(slug);
  const found = await findVersion(db, journey.id, number);
  const head = (await listVersions(db, journey.id)).find((one) => one.number === number);
  if (found === null || head === undefined) {
    throw new DomainError('not_found', `“${journey.document.name}” has no version ${number}.`);
  }
  return { ...head, document: found.document };
}
